using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>The mentions of a sentence by the words they stand on, none over another: one can be taken out and put in without moving the others. Not thread-safe.</summary>
internal sealed class MentionRow
{
    private readonly TokenList tokens;

    // At each word, the mention that it belongs to.
    private readonly Mention?[] byWord;

    public MentionRow(TokenList tokens, List<Mention> mentions)
    {
        this.tokens = tokens;
        byWord = new Mention?[tokens.Count];
        foreach (var mention in mentions)
        {
            Put(mention, mention);
        }
    }

    /// <summary>Whether something was added.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The mentions on the words from <paramref name="from"/> up to, not including, <paramref name="to"/>, in order.</summary>
    public List<Mention> On(int from, int to)
    {
        var found = new List<Mention>();
        for (var i = from; i < to; i++)
        {
            if (byWord[i] is { } mention && (found.Count == 0 || !ReferenceEquals(found[^1], mention)))
            {
                found.Add(mention);
            }
        }

        return found;
    }

    /// <summary>Puts a mention in the place of <paramref name="others"/>.</summary>
    public void Replace(List<Mention> others, Mention mention)
    {
        foreach (var other in others)
        {
            Put(other, null);
        }

        Put(mention, mention);
        IsChanged = true;
    }

    /// <summary>Writes them to <paramref name="mentions"/>, in order.</summary>
    public void WriteTo(List<Mention> mentions)
    {
        mentions.Clear();
        mentions.AddRange(On(0, byWord.Length));
    }

    private void Put(Mention place, Mention? mention)
    {
        var (start, end) = tokens.Words(place.Span);
        Array.Fill(byWord, mention, start, end - start);
    }
}
