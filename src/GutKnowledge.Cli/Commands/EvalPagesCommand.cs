using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Import.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval pages</c>: how well the articles of web pages are read.</summary>
internal static class EvalPagesCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var pages = new Option<string>("--pages") { Description = "Folder of judged pages: html/ID.html (may be packed), truth/ID.json, and perhaps reference-lists.json.", HelpName = "DIR", Required = true };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("pages", "Reads web pages whose text, title, day and author somebody wrote down; misses of every third page are never listed.") { pages, misses, json };
        command.SetAction(parsed =>
        {
            var report = PageEvaluator.Evaluate(PageSet.Load(parsed.GetRequiredValue(pages)), PageSet.Read);
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalPagesView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
