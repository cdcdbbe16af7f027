using System.CommandLine;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut related</c>: articles that speak of the same as one of them.</summary>
internal static class RelatedCommand
{
    public const string Name = "related";

    public static Command Create(IAnsiConsole output)
    {
        var key = new Argument<string>("ID") { Description = "The key of the article, as gut articles shows it." };
        var index = SharedOptions.Index();
        var take = SharedOptions.Take("articles", 5);
        var json = SharedOptions.Json();
        var command = new Command(Name, "Lists the articles that have most in common with one, and what.") { key, index, take, json };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(key);
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            var article = Find(articles, asked);
            List<RelatedArticleEntry> entries = article is null ? [] : [.. articles.Related(article.Id, parsed.GetValue(take)).Select(RelatedArticleEntry.Of)];
            if (parsed.GetValue(json))
            {
                output.WriteJson(CliJson.Write(article is null ? null : entries));
            }
            else if (article is null)
            {
                output.WriteLine(SafeText.Line($"There is no article \"{asked}\"; gut articles lists the keys."));
            }
            else
            {
                RelatedArticlesView.Write(output, article.Title, entries);
            }

            return entries.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return command;
    }

    private static Article? Find(KnowledgeBase articles, string key)
    {
        try
        {
            return articles.Articles.Find(new ArticleId(key));
        }
        catch (ArgumentException)
        {
            // A key that no article can have is one that no article has.
            return null;
        }
    }
}
