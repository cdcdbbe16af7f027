using System.CommandLine;
using System.Text;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Drafts;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut check-draft</c>: whether the draft of a reply says what the evidence says.</summary>
internal static class CheckDraftCommand
{
    public const string Name = "check-draft";

    private const string StandardInput = "-";

    public static Command Create(Func<Stream> input, IAnsiConsole output)
    {
        var file = new Argument<string>("DRAFT") { Description = "The draft of a reply, text or Markdown in UTF-8, that cites evidence as [1]; - reads standard input." };
        var question = new Option<string>("--question") { Description = "The question that it replies to.", HelpName = "TEXT", Required = true };
        var index = SharedOptions.Index();
        var take = SharedOptions.Take("articles", 5);
        var json = SharedOptions.Json();
        var command = new Command(Name, "Checks the draft of a reply against the evidence: what no article says, what is said too surely, wrong citations, a dropped notice.") { file, question, index, take, json };
        command.SetAction(parsed =>
        {
            var draft = Read(parsed.GetRequiredValue(file), input);
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            var report = new AnswerGuard(articles.Vocabulary).Check(draft, articles.Ask(parsed.GetRequiredValue(question), take: parsed.GetValue(take)));
            if (parsed.GetValue(json))
            {
                output.WriteJson(report.ToJson());
            }
            else
            {
                DraftView.Write(output, report);
            }

            return report.IsClean ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }

    private static string Read(string file, Func<Stream> input)
    {
        if (file == StandardInput)
        {
            using var reader = new StreamReader(input(), Encoding.UTF8);
            return reader.ReadToEnd();
        }

        return File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : throw new UsageException($"there is no file {(file.Length > 0 ? file : "\"\"")}");
    }
}
