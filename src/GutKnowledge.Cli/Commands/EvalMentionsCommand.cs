using System.CommandLine;
using GutKnowledge.Annotation;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval mentions</c>: how well concepts are found in texts that people marked.</summary>
internal static class EvalMentionsCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File or folder of marked texts (*.jsonl) or phrases (*.tsv).", HelpName = "DIR", Required = true };
        var ontology = new OntologyOptions();
        var all = new Option<bool>("--all") { Description = "Keeps mentions inside of other mentions too." };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("mentions", "Finds concepts in texts that people marked.") { set, all, misses, json };
        ontology.AddTo(command);
        command.SetAction(parsed =>
        {
            var texts = MentionSet.Load(parsed.GetValue(set)!);
            var annotator = new Annotator(ontology.Vocabulary(parsed));
            var report = MentionEvaluator.Evaluate(texts, annotator, parsed.GetValue(all) ? MentionMode.All : MentionMode.MostSpecific);
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
