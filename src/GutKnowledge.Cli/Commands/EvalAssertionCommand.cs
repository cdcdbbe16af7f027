using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval assertion</c>: how well assertions meet judged sentences.</summary>
internal static class EvalAssertionCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File or folder of sentences with a marked concept (tab separated; ConText's columns).", HelpName = "DIR", Required = true };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("assertion", "Says of marked concepts whether they are denied, past, supposed or another person's.") { set, misses, json };
        command.SetAction(parsed =>
        {
            var report = AssertionEvaluator.Evaluate(AssertionSet.Load(parsed.GetValue(set)!));
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
