using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Indexing;

namespace GutKnowledge;

/// <content>Receipts of answers.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>Asks the question of a receipt again and compares the answers.</summary>
    /// <param name="receipt">What <see cref="Answers.Answer.Receipt"/> gave, of this knowledge base or another.</param>
    /// <exception cref="ArgumentException">A value of the receipt's filter is none, or two exclude each other.</exception>
    public Replay Replay(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Answers.Replay.Of(receipt, Ask(receipt.Question, receipt.Skip, receipt.Take, receipt.Filter), id => Articles.Find(id));
    }

    private AnswerSource SourceOf(int skip, int take, IndexSnapshot snapshot)
    {
        var (fingerprint, generation) = folder.MadeWith(snapshot);
        return new AnswerSource(skip, take, options.Vocabulary, options.Publications, options.LatentSpace, fingerprint.Whole, generation);
    }
}
