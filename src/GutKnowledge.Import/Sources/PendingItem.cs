using GutKnowledge.Articles;

namespace GutKnowledge.Import.Sources;

/// <summary>An entry that is cut out of its source and not read yet, so that several can be read at once.</summary>
/// <param name="Weight">The characters and bytes that it holds in memory, or will.</param>
/// <param name="Read">Reads it; never throws for what is wrong with the entry.</param>
internal sealed record PendingItem(int Weight, Func<SourceItem> Read)
{
    /// <summary>One that is read already.</summary>
    public static PendingItem Of(SourceItem item) => new(0, () => item);

    /// <summary>A whole file, page or text.</summary>
    public static PendingItem Of(string source, int weight, Func<Article> read) => new(weight, () =>
    {
        try
        {
            return new SourceItem(source) { Article = read() };
        }
        catch (ArticleFormatException e)
        {
            return SourceItem.Failed(source, e);
        }
    });
}
