using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>What of an article is shown already, so that nothing is shown twice, nor what says the same in nearly the same words.</summary>
internal sealed class ShownSentences(string text)
{
    // The words that two have in common, of all the words of both.
    private const double NearlySame = 0.8;

    private readonly List<(TextSpan Span, HashSet<string> Words)> shown = [];

    public bool Hold(EvidenceUnit unit)
    {
        if (Hold(unit.Span))
        {
            return true;
        }

        var words = WordsOf(unit.Span);
        return shown.Exists(other => words.Count > 0 && other.Words.Count(words.Contains) is var common && common >= NearlySame * (words.Count + other.Words.Count - common));
    }

    public bool Hold(TextSpan span) => shown.Exists(other => other.Span.Start <= span.Start && span.End <= other.Span.End);

    public void Add(EvidenceUnit unit) => shown.Add((unit.ShownSpan, WordsOf(unit.Span)));

    private HashSet<string> WordsOf(TextSpan span) => Tokenizer.Tokenize(text, span, new TokenList()).Select(token => token.Form).ToHashSet(StringComparer.Ordinal);
}
