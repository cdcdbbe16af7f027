using System.CommandLine;
using GutKnowledge.Annotation;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Concepts;
using GutKnowledge.Import.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval markers</c>: how well the markers in a text are bound to the entries of its reference list.</summary>
internal static class EvalMarkersCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var markers = new Option<string>("--markers") { Description = "The markers, one JSON object a line with page, marker, target, left, right.", HelpName = "FILE", Required = true };
        var references = new Option<string>("--references") { Description = "The entries they point at, one JSON object a line with page, index, text.", HelpName = "FILE", Required = true };
        var pages = new Option<string?>("--pages") { Description = "Folder of judged pages; without a page, the words around its markers are read.", HelpName = "DIR" };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("markers", "Binds markers whose entries are known; misses of every third marker are never listed.") { markers, references, pages, misses, json };
        command.SetAction(parsed =>
        {
            var set = MarkerSet.Load(parsed.GetRequiredValue(markers), parsed.GetRequiredValue(references));
            var byAddress = (parsed.GetValue(pages) is { } folder ? PageSet.Load(folder) : []).ToLookup(page => page.Url, StringComparer.Ordinal);
            var report = MarkerEvaluator.Evaluate(set, address => byAddress[address].FirstOrDefault() is { } page ? PageSet.Read(page) : null, new Annotator(Vocabulary.Default));
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalPagesView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
