using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut concept</c>: what the articles say of one thing.</summary>
internal static class ConceptCommand
{
    public const string Name = "concept";

    public static Command Create(IAnsiConsole output)
    {
        var name = new Argument<string>("NAME") { Description = "Any name or key of the concept: bloating, \"tummy ache\", symptom:bloating." };
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command(Name, "Shows what the articles say of a symptom, condition, food or test.") { name, index, json };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(name)))
            {
                result.AddError("NAME is empty.");
            }
        });
        command.SetAction(parsed =>
        {
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            var asked = parsed.GetRequiredValue(name);
            var entry = articles.Concept(asked) is { } profile ? ConceptEntry.Of(profile) : null;
            if (parsed.GetValue(json))
            {
                output.WriteJson(CliJson.Write(entry));
            }
            else if (entry is null)
            {
                output.WriteLine(SafeText.Line($"The vocabulary knows nothing by the name \"{asked}\"."));
            }
            else
            {
                ConceptView.Write(output, entry);
            }

            return entry is null ? ExitCode.NothingFound : ExitCode.Done;
        });
        return command;
    }
}
