using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut rebuild</c>: the index of a knowledge base anew from its articles.</summary>
internal static class RebuildCommand
{
    public const string Name = "rebuild";

    public static Command Create(IAnsiConsole output)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the knowledge base." };
        var json = SharedOptions.Json();
        var command = new Command(Name, "Makes the index anew from the stored articles, beside the old one, which stays until the new one is whole.") { folder, json };
        // Ctrl+C is only heard while the action is awaited.
        command.SetAction((parsed, cancellation) => Task.Run(() => RebuildAsync(parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.InvocationConfiguration.Error, output, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> RebuildAsync(string folder, bool asJson, TextWriter error, IAnsiConsole output, CancellationToken cancellation)
    {
        KnowledgeFolder.Require(folder);
        var clock = Stopwatch.StartNew();
        using var articles = KnowledgeFolder.OpenToWrite(folder, OpeningOptions.ToRebuild(error));
        // One that could not be read was made anew to open it.
        if (!articles.IndexStatus.WasRebuilt)
        {
            await articles.RebuildIndexAsync(cancellation);
        }

        var report = new RebuildReport(articles.Articles.Count, Math.Round(clock.Elapsed.TotalSeconds, 3));
        if (asJson)
        {
            output.WriteJson(CliJson.Write(report));
        }
        else
        {
            output.WriteLine(SafeText.Line(string.Create(CultureInfo.InvariantCulture, $"The index of {Words.Count(report.Articles, "article")} was made anew in {report.Seconds:0.0} s.")));
        }

        return ExitCode.Done;
    }
}
