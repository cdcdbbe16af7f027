using System.CommandLine;
using System.Text;
using GutKnowledge.Articles;
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
        var original = new Option<string?>("--original") { Description = "Show what the article with this key was read from, as text in UTF-8.", HelpName = "ID" };
        var to = new Option<string?>("--to") { Description = "With --original: write it to this file, byte for byte.", HelpName = "FILE" };
        var json = SharedOptions.Json();
        var command = new Command(Name, "Lists the articles, sorted by key.") { index, original, to, json };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(to) is not null && parsed.GetValue(original) is null)
            {
                parsed.AddError("--to needs --original.");
            }
        });
        command.SetAction(parsed =>
        {
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            if (parsed.GetValue(original) is { } key)
            {
                return Give(output, articles, key, parsed.GetValue(to));
            }

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

    private static int Give(IAnsiConsole output, KnowledgeBase articles, string key, string? path)
    {
        if (key.Length is 0 or > 1024 || string.IsNullOrWhiteSpace(key) || articles.Articles.Original(new ArticleId(key)) is not { } original)
        {
            output.WriteLine(SafeText.Line($"There is no original of an article \"{key}\"; gut articles lists the keys."));
            return ExitCode.NothingFound;
        }

        if (path is null)
        {
            output.WriteText(Encoding.UTF8.GetString(original.Content.Span));
        }
        else
        {
            using var file = File.Create(path);
            file.Write(original.Content.Span);
        }

        return ExitCode.Done;
    }
}
