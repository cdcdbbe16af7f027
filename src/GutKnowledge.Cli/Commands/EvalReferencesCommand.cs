using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval references</c>: how well the fields of printed references are read.</summary>
internal static class EvalReferencesCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File of references with their fields, one JSON object a line with id, text, fields.", HelpName = "FILE", Required = true };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("references", "Reads printed references whose fields are known; misses are listed of two thirds of them.") { set, misses, json };
        command.SetAction(parsed =>
        {
            var report = ReferenceEvaluator.Evaluate(ReferenceSet.Load(parsed.GetValue(set)!));
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalReferencesView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
