using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GutKnowledge.Answers;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut ask</c>: a question in everyday words.</summary>
internal static class AskCommand
{
    public const string Name = "ask";

    public static Command Create(IAnsiConsole output)
    {
        var question = new Argument<string>("QUESTION") { Description = "The question, in quotes." };
        var index = SharedOptions.Index();
        var take = new Option<int>("--take") { Description = "How many articles to show at the most.", HelpName = "N", DefaultValueFactory = _ => 5, CustomParser = Count };
        var json = SharedOptions.Json();
        var markdown = new Option<bool>("--markdown") { Description = "Write Markdown." };
        var command = new Command(Name, "Asks about a symptom in everyday words.") { question, index, take, json, markdown };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
            {
                result.AddError("--json and --markdown exclude each other.");
            }
        });
        command.SetAction(parsed =>
        {
            using var articles = ExistingKnowledgeBase.Open(parsed.GetValue(index));
            var answer = articles.Ask(parsed.GetRequiredValue(question), take: parsed.GetValue(take));
            if (parsed.GetValue(json))
            {
                output.WriteRaw(answer.ToJson());
            }
            else if (parsed.GetValue(markdown))
            {
                output.WriteRaw(SafeText.Lines(answer.ToMarkdown()));
            }
            else
            {
                AnswerView.Write(output, answer);
            }

            return answer.Outcome is Outcome.Answered or Outcome.OnlyWeakEvidence ? ExitCode.Done : ExitCode.NothingFound;
        });
        return command;
    }

    // The library's own parser would speak of System.Int32.
    private static int Count(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        result.AddError($"--take needs a whole number of 1 or more, not \"{result.Tokens[0].Value}\".");
        return 0;
    }
}
