using System.Text;

namespace GutKnowledge.Text;

/// <summary>Phrases that are found by how they, or any of their words, begin. One sorted table of the places where words begin: what begins alike stands together. Immutable and thread-safe.</summary>
internal sealed class PhraseStarts
{
    // Nobody types more before choosing, and more would only cost time.
    private const int LongestAsked = 200;
    private const int LongestMisspelt = 40;
    private const int ShortestWithAnEdit = 4;
    private const int ShortestWithTwoEdits = 8;

    private readonly string[] phrases;
    private readonly Start[] starts;

    /// <param name="phrases">The phrases as they are written.</param>
    public PhraseStarts(IEnumerable<string> phrases)
    {
        this.phrases = [.. phrases.Select(Fold)];
        var found = new List<Start>();
        for (var phrase = 0; phrase < this.phrases.Length; phrase++)
        {
            var folded = this.phrases[phrase];
            for (var offset = 0; offset < folded.Length; offset++)
            {
                if (folded[offset] != ' ' && (offset == 0 || folded[offset - 1] == ' '))
                {
                    found.Add(new Start(phrase, offset));
                }
            }
        }

        starts = [.. found];
        Array.Sort(starts, (a, b) => From(a).SequenceCompareTo(From(b)) is var order and not 0 ? order : a.Phrase != b.Phrase ? a.Phrase.CompareTo(b.Phrase) : a.Offset.CompareTo(b.Offset));
    }

    /// <summary>The form in which phrases are compared: small letters and digits without accents and apostrophes, one blank between words. Not <see cref="WordForm.Fold"/>, which folds the ends of words, and what is typed has no end yet.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WordForm.RemoveMarks(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The places that go on as what was typed, in the order of their text, then of the phrases.</summary>
    /// <param name="typed">What was typed, folded.</param>
    public ReadOnlySpan<Start> Beginning(string typed)
    {
        if (typed.Length is 0 or > LongestAsked)
        {
            return [];
        }

        var first = Sorted.First(starts.Length, (This: this, typed), (state, i) => state.This.From(state.This.starts[i]).SequenceCompareTo(state.typed) >= 0);
        return starts.AsSpan(first, End(first, typed) - first);
    }

    /// <summary>The places that go on nearly as what was typed: with one edit from four letters on, with two from eight on. Those of <see cref="Beginning"/> are among them, and the order is the same.</summary>
    /// <param name="typed">What was typed, folded.</param>
    public List<Start> Near(string typed)
    {
        var found = new List<Start>();
        if (typed.Length is < ShortestWithAnEdit or > LongestMisspelt)
        {
            return found;
        }

        var rows = new PrefixDistance(typed, typed.Length < ShortestWithTwoEdits ? 1 : 2);
        for (var i = 0; i < starts.Length;)
        {
            var text = From(starts[i]);
            var near = rows.Read(text);
            var end = rows.Depth < text.Length || near ? End(i, text[..rows.Depth]) : i + 1;
            if (near)
            {
                found.AddRange(starts.AsSpan(i, end - i));
            }

            i = end;
        }

        return found;
    }

    /// <summary>The folded phrase from a place on.</summary>
    public string Text(Start start) => From(start).ToString();

    private ReadOnlySpan<char> From(Start start) => phrases[start.Phrase].AsSpan(start.Offset);

    // Everything that begins alike stands behind the first.
    private int End(int first, ReadOnlySpan<char> prefix)
    {
        var (low, high) = (first, starts.Length);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            (low, high) = From(starts[middle]).StartsWith(prefix, StringComparison.Ordinal) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A place where a word begins.</summary>
    /// <param name="Phrase">The number of the phrase.</param>
    /// <param name="Offset">Where in its folded form.</param>
    internal readonly record struct Start(int Phrase, int Offset);
}
