using GutKnowledge.Text;
using static GutKnowledge.Annotation.AssertionClassifier;

namespace GutKnowledge.Annotation;

/// <summary>Cues that hold a whole mention ("family history of colitis"), or are one at the head of a section ("FAMILY HISTORY:"). A cue that cuts into a mention is none.</summary>
internal sealed class HoldingCues
{
    // For each word: where the mentions that touch it begin at the earliest and end at the latest, and whether a cue stands on it already.
    private readonly int[] earliestStart;
    private readonly int[] latestEnd;
    private readonly bool[] isCue;

    public HoldingCues(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, List<Cue<Row>> cues)
    {
        earliestStart = new int[tokens.Count];
        latestEnd = new int[tokens.Count];
        isCue = new bool[tokens.Count];
        Array.Fill(earliestStart, int.MaxValue);
        foreach (var mention in mentions)
        {
            var (start, end) = tokens.Words(mention.Span);
            for (var i = start; i < end; i++)
            {
                earliestStart[i] = Math.Min(earliestStart[i], mention.Span.Start);
                latestEnd[i] = Math.Max(latestEnd[i], mention.Span.End);
            }
        }

        foreach (var cue in cues)
        {
            Array.Fill(isCue, true, cue.Start, cue.End - cue.Start);
        }
    }

    public List<Cue<Row>> Among(List<Cue<Row>> candidates) => candidates.FindAll(Holds);

    private bool Holds(Cue<Row> cue)
    {
        var (start, end) = (int.MaxValue, 0);
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (isCue[i])
            {
                return false;
            }

            (start, end) = (Math.Min(start, earliestStart[i]), Math.Max(end, latestEnd[i]));
        }

        var isWholeMention = start == cue.Span.Start && latestEnd[cue.Start] == cue.Span.End;
        return end > 0 && start >= cue.Span.Start && end <= cue.Span.End && (!isWholeMention || cue.Value.Direction == Direction.Section);
    }
}
