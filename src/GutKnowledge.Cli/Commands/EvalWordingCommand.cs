using System.CommandLine;
using GutKnowledge.Annotation;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval wording</c>: how well hedges, negations and strengths of claim are found in judged sentences.</summary>
internal static class EvalWordingCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File or directory of judged sentences, tab-separated: columns hedge, negation, text; or label, sentence.", HelpName = "DIR", Required = true };
        var misses = SharedOptions.Misses();
        var cues = new Option<bool>("--cues") { Description = "List how often each hedge stands in a hedged sentence." };
        var json = SharedOptions.Json();
        var command = new Command("wording", "Reads judged sentences for hedges and strength of claim.") { set, misses, cues, json };
        command.SetAction(parsed =>
        {
            var report = WordingEvaluator.Evaluate(WordingSet.Load(parsed.GetValue(set)!), new Annotator(Vocabulary.Default));
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalWordingView.Write(output, report, parsed.GetValue(misses), parsed.GetValue(cues)));
        });
        return command;
    }
}
