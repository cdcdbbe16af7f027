using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>Notes the score of every document that a query finds.</summary>
internal sealed class ScoreCollector(Dictionary<int, float> scores) : ICollector
{
    private Scorer? scorer;
    private int docBase;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void Collect(int doc) => scores[docBase + doc] = scorer!.GetScore();

    public void SetNextReader(AtomicReaderContext context) => docBase = context.DocBase;
}
