using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GutKnowledge.Indexing;

/// <summary>Words that are already what they are indexed by.</summary>
internal sealed class WordTokenStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IEnumerator<string> words;

    public WordTokenStream(IEnumerable<string> words)
    {
        term = AddAttribute<ICharTermAttribute>();
        this.words = words.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!words.MoveNext())
        {
            return false;
        }

        term.SetEmpty().Append(words.Current);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            words.Dispose();
        }

        base.Dispose(disposing);
    }
}
