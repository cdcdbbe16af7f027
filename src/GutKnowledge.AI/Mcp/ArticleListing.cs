using System.Text;
using GutKnowledge.Articles;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace GutKnowledge.AI.Mcp;

/// <summary>The articles by key, so many on a page that it is soon sent. The cursor holds the last key, so pages stay right while articles come and go.</summary>
internal static class ArticleListing
{
    public const int PageSize = 100;

    /// <exception cref="McpProtocolException">The cursor is none of these.</exception>
    public static ListResourcesResult Page(KnowledgeBase knowledge, string? cursor)
    {
        var after = cursor is null ? default : Read(cursor);
        var page = knowledge.Articles.After(after).Take(PageSize + 1).ToList();
        return new ListResourcesResult
        {
            Resources = [.. page.Take(PageSize).Select(KnowledgeResource.Listed)],
            NextCursor = page.Count > PageSize ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page[PageSize - 1].Id.Value)) : null,
        };
    }

    private static ArticleId Read(string cursor)
    {
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is var key && ArticleId.IsValid(key)
            ? new ArticleId(key)
            : throw new McpProtocolException("The cursor is not one that a page of resources ended with.", McpErrorCode.InvalidParams);
    }
}
