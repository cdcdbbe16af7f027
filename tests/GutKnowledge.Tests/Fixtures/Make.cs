using GutKnowledge.Articles;
using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Small articles for tests.</summary>
internal static class Make
{
    /// <summary>An article of paragraphs. One that begins with <c>"- "</c> is a list entry, one with <c>"# "</c> a heading.</summary>
    public static Article Article(string key, params string[] parts) => Titled(key, "About " + key, parts);

    public static Article Titled(string key, string title, params string[] parts) => Builder(key, title, parts).Build();

    public static Article Citing(string key, string[] references, params string[] parts)
    {
        var builder = Builder(key, "About " + key, parts);
        foreach (var reference in references)
        {
            builder.AddReference(Reference.Parse(reference));
        }

        return builder.Build();
    }

    public static KnowledgeBase Knowing(params Article[] articles)
    {
        var kb = KnowledgeBase.InMemory();
        kb.AddRange(articles);
        return kb;
    }

    public static ArticleBuilder Builder(string key, string title, params string[] parts)
    {
        var builder = new ArticleBuilder(key) { Title = title };
        foreach (var part in parts)
        {
            _ = part.StartsWith("- ", StringComparison.Ordinal) ? builder.AddListItem(part[2..])
                : part.StartsWith("# ", StringComparison.Ordinal) ? builder.AddHeading(2, part[2..])
                : builder.AddParagraph(part);
        }

        return builder;
    }
}
