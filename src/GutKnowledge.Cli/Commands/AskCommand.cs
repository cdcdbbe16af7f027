using System.CommandLine;
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
        var take = SharedOptions.Take("articles", 5);
        var filter = new FilterOptions();
        var json = SharedOptions.Json();
        var markdown = new Option<bool>("--markdown") { Description = "Write Markdown." };
        var receipt = new Option<string?>("--receipt") { Description = "Also write a receipt, by which gut replay tells whether the answer is still the same. It holds the question.", HelpName = "FILE" };
        var command = new Command(Name, "Asks about a symptom in everyday words.") { question, index, take, json, markdown, receipt };
        filter.AddTo(command);
        var publications = new PublicationOptions();
        publications.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
            {
                result.AddError("--json and --markdown exclude each other.");
            }

            // An option without its value is already an error; asking for the value would throw.
            if (result.GetResult(receipt) is { Tokens: [{ Value: var file }] } && string.IsNullOrWhiteSpace(file))
            {
                result.AddError("--receipt is empty.");
            }
        });
        command.SetAction(parsed =>
        {
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed, publications.Read(parsed));
            var answer = articles.Ask(parsed.GetRequiredValue(question), take: parsed.GetValue(take), filter: filter.Filter(parsed));
            if (parsed.GetValue(receipt) is { } path)
            {
                File.WriteAllText(path, answer.Receipt!.ToJson() + "\n");
            }

            if (parsed.GetValue(json))
            {
                output.WriteJson(answer.ToJson());
            }
            else if (parsed.GetValue(markdown))
            {
                output.WriteText(answer.ToMarkdown());
            }
            else
            {
                AnswerView.Write(output, answer);
            }

            return answer.Outcome is Outcome.Answered or Outcome.OnlyWeakEvidence ? ExitCode.Done : ExitCode.NothingFound;
        });
        return command;
    }
}
