using System.Collections;
using GutKnowledge.Articles;
using GutKnowledge.Indexing;

namespace GutKnowledge;

/// <summary>The articles of a knowledge base, by key. Enumerating reads them from the store as they are then; safe for any number of threads.</summary>
/// <remarks>What was damaged on the disk is an <see cref="InvalidDataException"/> when it is read, which names the file and the article; it never is another text.</remarks>
public sealed class ArticleCollection : IReadOnlyCollection<Article>
{
    private readonly ArticleStore store;

    internal ArticleCollection(ArticleStore store) => this.store = store;

    /// <summary>How many there are.</summary>
    public int Count => store.Count;

    /// <summary>The article with the key, or null.</summary>
    public Article? Find(ArticleId id) => store.Find(id);

    /// <summary>What the article was read from, byte for byte; null when there is no such article, when it was added without an original, and when <see cref="KnowledgeBaseOptions.KeepOriginals"/> was off.</summary>
    public ArticleOriginal? Original(ArticleId id) => store.Originals.Find(id);

    /// <summary>The articles whose keys come after one, in order of the keys, read from the store in portions; for paging. The order is that of the keys' code points.</summary>
    /// <param name="id">The last key that was seen; it need not be there any more. <c>default</c> begins with the first article.</param>
    public IEnumerable<Article> After(ArticleId id) => store.ChangedAfter(0, id.Value);

    /// <inheritdoc />
    public IEnumerator<Article> GetEnumerator() => store.ChangedAfter(0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
