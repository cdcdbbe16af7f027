using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut refs</c>: the works that the articles cite.</summary>
internal static class ReferencesCommand
{
    public const string Name = "refs";

    public static Command Create(IAnsiConsole output)
    {
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command(Name, "Lists the works that the articles cite, most cited first.") { index, json };
        command.SetAction(parsed =>
        {
            using var articles = ExistingKnowledgeBase.Open(parsed.GetValue(index));
            var entries = articles.References.Select(ReferenceEntry.Of).ToList();
            if (parsed.GetValue(json))
            {
                output.WriteRaw(CliJson.Write(entries));
            }
            else
            {
                ReferencesView.Write(output, entries);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
