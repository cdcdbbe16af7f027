using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval design</c>: how well study designs are told from titles and abstracts.</summary>
internal static class EvalDesignCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File or directory of works with their publication types, tab-separated: columns pmid, publication_types, title, abstract.", HelpName = "FILE", Required = true };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("design", "Tells the study designs of works whose publication types are known.") { set, misses, json };
        command.SetAction(parsed =>
        {
            var report = DesignEvaluator.Evaluate(DesignSet.Load(parsed.GetValue(set)!));
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalDesignView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
