using GutKnowledge.Concepts;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GutKnowledge.Indexing;

/// <summary>Each concept as often as its strength says, so that the frequency of the term is the strength.</summary>
internal sealed class ConceptTokenStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IEnumerator<KeyValuePair<ConceptId, int>> concepts;
    private int left;

    public ConceptTokenStream(IReadOnlyDictionary<ConceptId, int> strengths)
    {
        term = AddAttribute<ICharTermAttribute>();
        concepts = strengths.OrderBy(pair => pair.Key).GetEnumerator();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (left == 0)
        {
            if (!concepts.MoveNext())
            {
                return false;
            }

            left = concepts.Current.Value;
        }

        left--;
        term.SetEmpty().Append(concepts.Current.Key.Value);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            concepts.Dispose();
        }

        base.Dispose(disposing);
    }
}
