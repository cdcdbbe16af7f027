using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>What of an article is shown already, so that nothing is shown twice, nor on the same side what says the same in nearly the same words.</summary>
internal sealed class ShownUnits
{
    // The words that two have in common, of all the words of both.
    private const double NearlySame = 0.8;

    private readonly List<(TextSpan Span, int[] Words, bool IsAgainst)> shown = [];

    public bool Hold(TextSpan span) => shown.Exists(other => other.Span.Start <= span.Start && span.End <= other.Span.End);

    public bool HoldNearlySame(in UnitEntry unit, bool isAgainst)
    {
        foreach (var other in shown)
        {
            if (other.IsAgainst == isAgainst && unit.Words.Length > 0 && InCommon(unit.Words, other.Words) is var common && common >= NearlySame * (unit.Words.Length + other.Words.Length - common))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(TextSpan span, in UnitEntry unit, bool isAgainst) => shown.Add((span, unit.Words, isAgainst));

    // Both are in order.
    private static int InCommon(int[] a, int[] b)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            common += a[i] == b[j] ? 1 : 0;
            (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j);
        }

        return common;
    }
}
