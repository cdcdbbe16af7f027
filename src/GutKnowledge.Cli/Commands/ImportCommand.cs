using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Import;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut import</c>: files into a knowledge base.</summary>
internal static class ImportCommand
{
    public const string Name = "import";

    public static Command Create(IAnsiConsole output)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, or patterns such as \"posts/**/*.md\".", Arity = ArgumentArity.OneOrMore };
        var index = new Option<string>("--index") { Description = "Folder of the knowledge base; it is made when it is missing.", HelpName = "DIR", Required = true };
        var json = SharedOptions.Json();
        var command = new Command(Name, "Reads web pages, Markdown and text into a knowledge base.") { paths, index, json };
        command.Validators.Add(result =>
        {
            // One that is missing altogether, or has no value, is already an error; asking for the value would throw.
            if (result.GetResult(index) is { Tokens: [{ Value: var folder }] } && string.IsNullOrWhiteSpace(folder))
            {
                result.AddError("--index is empty.");
            }

            if ((result.GetValue(paths) ?? []).Any(string.IsNullOrWhiteSpace))
            {
                result.AddError("a path is empty.");
            }
        });
        // Ctrl+C is only heard while the action is awaited, so the work may not be done before the task is returned.
        command.SetAction((parsed, cancellation) => Task.Run(() => Import(output, parsed.GetValue(paths)!, parsed.GetRequiredValue(index), parsed.GetValue(json), cancellation), cancellation));
        return command;
    }

    private static int Import(IAnsiConsole output, string[] paths, string index, bool asJson, CancellationToken cancellation)
    {
        var files = ArticleFolder.Enumerate(paths).ToList();
        if (files.Count == 0 && !asJson)
        {
            output.WriteLine(SafeText.Line($"There are no article files in {string.Join(", ", paths)}."));
            return ExitCode.NothingFound;
        }

        var report = files.Count == 0 ? ImportReport.Of([], TimeSpan.Zero) : Progressing(output, asJson, files.Count, progress => FileImport.Run(files, index, progress, cancellation));
        if (asJson)
        {
            output.WriteRaw(CliJson.Write(report));
        }
        else
        {
            ImportView.Write(output, report, index);
        }

        return files.Count == 0 ? ExitCode.NothingFound : report.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static ImportReport Progressing(IAnsiConsole output, bool asJson, int files, Func<Action<double>, ImportReport> import) =>
        asJson || !output.Profile.Capabilities.Interactive || !output.Profile.Capabilities.Ansi
            ? import(_ => { })
            : output.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(progress =>
            {
                var task = progress.AddTask("Reading articles", maxValue: files);
                return import(count => task.Increment(count));
            });
}
