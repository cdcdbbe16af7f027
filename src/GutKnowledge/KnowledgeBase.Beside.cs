using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge;

/// <content>What is asked beside an answer: its warning signs alone, and all that one article has to say.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>The concepts it knows.</summary>
    public Vocabulary Vocabulary => options.Vocabulary;

    /// <summary>The warning signs in a text: the <see cref="Answer.Notices"/> of the answer to it, without a search. They depend on no article.</summary>
    /// <param name="text">Any text; what a person says of themselves.</param>
    public IReadOnlyList<Notice> Notices(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RedFlags.Default.Find(questions.Parse(text), options.Vocabulary);
    }

    /// <summary>All sentences of an article that bear on a question, of which <see cref="Ask"/> shows the first few.</summary>
    /// <param name="id">The key of the article.</param>
    /// <param name="question">Any text.</param>
    /// <param name="filter">What the sentences must be like; what it asks of articles is not looked at. Default: null, all.</param>
    /// <returns>Null when there is no such article in the index. Empty lists when it says nothing of what is asked.</returns>
    /// <exception cref="ArgumentException">A value of <paramref name="filter"/> is none, or two exclude each other.</exception>
    public ArticleEvidence? EvidenceIn(ArticleId id, string question, ArticleFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        var understood = questions.Parse(question);
        var query = KnowledgeQuery.For(understood, options.Vocabulary, filter: filter);
        using var snapshot = folder.Read();
        return snapshot.Find(id) is { } article ? composer.EvidenceIn(article, understood, query) : null;
    }
}
