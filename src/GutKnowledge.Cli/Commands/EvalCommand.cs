using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval</c>: how well answers meet judged questions, and other measures.</summary>
internal static class EvalCommand
{
    public const string Name = "eval";

    public static Command Create(IAnsiConsole output) => new(Name, "Measures answers against judged sets.")
    {
        Questions(output),
        EvalMentionsCommand.Create(output),
        EvalAssertionCommand.Create(output),
        EvalWordingCommand.Create(output),
        EvalDesignCommand.Create(output),
        EvalReferencesCommand.Create(output),
        EvalRetrievalCommand.Create(output),
        EvalPagesCommand.Create(output),
        EvalMarkersCommand.Create(output),
    };

    /// <summary>Writes a report as JSON or for people.</summary>
    internal static int Report(IAnsiConsole output, bool isJson, Func<string> json, Action view)
    {
        if (isJson)
        {
            output.WriteJson(json());
        }
        else
        {
            view();
        }

        return ExitCode.Done;
    }

    private static Command Questions(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File of judged questions, one JSON object a line.", HelpName = "FILE", Required = true };
        var misses = SharedOptions.Misses();
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command("questions", "Asks every question of a judged set.") { set, index, misses, json };
        command.SetAction(parsed =>
        {
            var questions = QuestionSet.Load(parsed.GetValue(set)!);
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            var report = QuestionEvaluator.Evaluate(questions, text => articles.Ask(text));
            return Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }
}
