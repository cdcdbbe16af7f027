using System.Globalization;
using GutKnowledge.Articles;

namespace GutKnowledge.AI.Tools;

/// <summary>Gives an article's text, in pieces where it is long.</summary>
internal static class ArticleTool
{
    private const int LongestId = 1024;

    private const string Description =
        """
        An article's text, piece by piece. Result: {urgent:[],id,title,url?,author?,publisher?,published?,sells?,offset,text,truncated?:{shown,total,next}}.
        """;

    private static readonly TextParameter IdParameter = new("id", "From ask.articles[].id") { IsRequired = true };

    private static readonly NumberParameter Offset = new("offset", string.Empty, usual: 0, least: 0);

    public static KnowledgeTool Create(KnowledgeBase knowledge) => new(
        knowledge, "article", Description, typeof(ArticleResult), [IdParameter, Offset, RowBudget.Parameter], asked: null, arguments => Read(knowledge, IdParameter.Get(arguments), Offset.Get(arguments), RowBudget.Parameter.Get(arguments)));

    public static string NoArticle(string id) => $"No article '{id}'; ids come from ask.articles[].id.";

    /// <summary>Null for what can be no key, as for what is the key of no article.</summary>
    public static Article? Find(KnowledgeBase knowledge, string id) => Id(id) is { } key ? knowledge.Articles.Find(key) : null;

    /// <summary>Null for what can be no key.</summary>
    public static ArticleId? Id(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestId ? new ArticleId(text) : null;

    private static ArticleResult Read(KnowledgeBase knowledge, string id, int offset, int most)
    {
        var article = Find(knowledge, id) ?? throw new ToolMistakeException(NoArticle(id));
        if (offset > article.Text.Length)
        {
            throw new ToolMistakeException(string.Create(CultureInfo.InvariantCulture, $"'offset' is {offset}, but the text ends at {article.Text.Length}."));
        }

        var head = new ArticleResult
        {
            Id = article.Id.Value,
            Title = article.Title,
            Url = article.Url,
            Author = article.Author,
            Publisher = article.Publisher,
            Published = article.Published,
            Sells = article.Sells.Count > 0 ? article.Sells : null,
            Offset = offset,
            Text = string.Empty,
        };
        var end = TextPiece.End(article.Text, offset, most);
        return head with
        {
            Text = article.Text[offset..end],
            Truncated = end < article.Text.Length ? new Truncation(end - offset, article.Text.Length, string.Create(CultureInfo.InvariantCulture, $"offset={end}")) : null,
        };
    }
}
