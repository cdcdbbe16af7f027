using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Citations;

namespace GutKnowledge.Import.Evaluation;

/// <summary>Finds the places of an article by the letters around them, whatever white space, digits and brackets stand between.</summary>
internal sealed class TextPlaces
{
    private const int Compared = 40;
    private const int TooFew = 8;
    private readonly string letters;
    private readonly List<int> ends = [];
    private readonly IReadOnlyList<Citation> citations;

    public TextPlaces(Article article, IReadOnlyList<Citation> citations)
    {
        this.citations = citations;
        var only = new StringBuilder();
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (char.IsLetter(article.Text[i]))
            {
                only.Append(char.ToLowerInvariant(article.Text[i]));
                ends.Add(i + 1);
            }
        }

        letters = only.ToString();
    }

    /// <summary>The citations that stand between <paramref name="left"/> and the next letter.</summary>
    public IEnumerable<Citation> Between(string left, string right)
    {
        var (before, after) = (Letters(left), Letters(right));
        var tail = before[Math.Max(0, before.Length - Compared)..];
        var head = tail.Length < TooFew ? after[..Math.Min(after.Length, Compared)] : string.Empty;
        if (tail.Length + head.Length < TooFew)
        {
            yield break;
        }

        for (var at = letters.IndexOf(tail + head, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(tail + head, at + 1, StringComparison.Ordinal))
        {
            var end = at + tail.Length;
            var from = end == 0 ? 0 : ends[end - 1];
            var to = end < ends.Count ? ends[end] : int.MaxValue;
            foreach (var citation in citations.Where(citation => citation.Span.Start >= from && citation.Span.Start < to))
            {
                yield return citation;
            }
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant));
}
