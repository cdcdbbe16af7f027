using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Import;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut import</c>: what people have into a knowledge base.</summary>
internal static class ImportCommand
{
    public const string Name = "import";

    public static Command Create(Func<Stream> input, IAnsiConsole output)
    {
        var options = new ImportOptions();
        var publications = new PublicationOptions();
        var command = new Command(Name, "Reads web pages, Markdown, text, feeds and exports of blogs into a knowledge base.")
        {
            options.Paths, options.Index, options.DryRun, options.Prune, options.Explain, options.Site, options.Only, options.MostPages, options.Delay, options.AllowPrivate, options.Json,
        };
        publications.AddTo(command);
        command.Validators.Add(options.Validate);
        // Ctrl+C is only heard while the action is awaited, so the work may not be done before the task is returned.
        command.SetAction((parsed, cancellation) => Task.Run(() => ImportAsync(options, publications.ReadIfGiven(parsed), parsed, input, output, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> ImportAsync(ImportOptions options, KnowledgeBaseOptions? known, ParseResult parsed, Func<Stream> input, IAnsiConsole output, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(options.Paths)!;
        var index = parsed.GetValue(options.Index);
        var asJson = parsed.GetValue(options.Json);
        var run = new ImportRun(ArticleSource.OfAll(paths, options.Sources(parsed, input)), index, parsed.GetValue(options.DryRun), parsed.GetValue(options.Prune), parsed.GetValue(options.Explain), parsed.InvocationConfiguration.Error);
        var report = asJson ? await run.RunAsync(cancellation) : await ImportBar.ShowAsync(output, run, cancellation);
        if (known is not null && index is not null && report is { IsDry: false } && report.Failed < report.Results.Count)
        {
            report = report with { Cited = CitedIn(index, known) };
        }

        if (asJson)
        {
            output.WriteJson(CliJson.Write(report));
        }
        else if (report is { Results.Count: 0, Cancelled: false })
        {
            output.WriteLine(SafeText.Line($"There are no article files in {string.Join(", ", paths)}."));
            ImportView.WriteLeftOut(output, report);
        }
        else
        {
            ImportView.Write(output, report, index);
        }

        return report.Cancelled ? ExitCode.Cancelled : report.Results.Count == 0 ? ExitCode.NothingFound : report.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static CitedCounts CitedIn(string index, KnowledgeBaseOptions known)
    {
        using var articles = KnowledgeBase.Open(index, known);
        return CitedCounts.Of(articles.References, known.Retractions);
    }
}
