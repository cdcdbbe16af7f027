using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut articles</c>: what a knowledge base holds.</summary>
internal static class ArticlesCommand
{
    public const string Name = "articles";

    public static Command Create(IAnsiConsole output)
    {
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var command = new Command(Name, "Lists the articles, sorted by key.") { index, json };
        command.SetAction(parsed =>
        {
            using var articles = ExistingKnowledgeBase.Open(parsed.GetValue(index));
            var entries = articles.Articles.Select(ArticleEntry.Of).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
            if (parsed.GetValue(json))
            {
                output.WriteJson(CliJson.Write(entries));
            }
            else
            {
                ArticlesView.Write(output, entries);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
