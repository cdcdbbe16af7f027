using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>What holds for the spans in any text.</summary>
internal static class Soundness
{
    /// <summary>Whether a span lies inside of the text and begins and ends between two characters, not between the halves of one.</summary>
    public static bool Fits(string text, TextSpan span) => span.Start >= 0 && span.Length > 0 && span.End <= text.Length && IsBoundary(text, span.Start) && IsBoundary(text, span.End);

    /// <summary>What is wrong with mentions of a text; empty when nothing is.</summary>
    public static IEnumerable<string> Faults(string text, IReadOnlyList<Mention> mentions, bool mayOverlap)
    {
        var (start, end) = (0, 0);
        foreach (var mention in mentions)
        {
            if (!Fits(text, mention.Span) || mention.Span.In(text) != mention.Text)
            {
                yield return $"{mention.Span} does not hold '{mention.Text}'";
            }

            if (mention.Span.Start < (mayOverlap ? start : end))
            {
                yield return $"{mention.Span} is out of order";
            }

            if (mention.Assertion is { CueSpan: { } cue } assertion && (!Fits(text, cue) || cue.In(text) != assertion.Cue))
            {
                yield return $"the cue {cue} does not hold '{assertion.Cue}'";
            }

            (start, end) = (mention.Span.Start, mention.Span.End);
        }
    }

    /// <summary>All that a list of mentions says, to be compared.</summary>
    public static string InOneLine(this IEnumerable<Mention> mentions) =>
        string.Join("; ", mentions.Select(mention => $"{mention.Span} {mention.Text} {string.Join('|', mention.Concepts)} {mention.Kind} {mention.Assertion} {mention.ReadAs}"));

    private static bool IsBoundary(string text, int position) => position == 0 || position == text.Length || !char.IsSurrogatePair(text[position - 1], text[position]);
}
