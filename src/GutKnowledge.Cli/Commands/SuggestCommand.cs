using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut suggest</c>: what somebody may be about to type.</summary>
internal static class SuggestCommand
{
    public const string Name = "suggest";

    public static Command Create(IAnsiConsole output)
    {
        var text = new Argument<string>("TEXT") { Description = "What was typed so far: bloa, tummy, \"coeliac dis\"." };
        var index = SharedOptions.Index();
        var take = SharedOptions.Take("suggestions", 10);
        var json = SharedOptions.Json();
        var command = new Command(Name, "Completes what is typed, by names of concepts and titles of articles.") { text, index, take, json };
        command.SetAction(parsed =>
        {
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            var typed = parsed.GetRequiredValue(text);
            var entries = articles.Suggest(typed, parsed.GetValue(take)).Select(SuggestionEntry.Of).ToList();
            if (parsed.GetValue(json))
            {
                output.WriteJson(CliJson.Write(entries));
            }
            else if (entries.Count == 0)
            {
                output.WriteLine(SafeText.Line($"Nothing begins like \"{typed}\"."));
            }
            else
            {
                SuggestionsView.Write(output, entries);
            }

            return entries.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return command;
    }
}
