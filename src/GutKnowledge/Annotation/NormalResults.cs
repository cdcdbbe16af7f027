using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// "CRP was normal": people call a raised value by the name of its test. Where the result is called normal, a name that is both means the test alone.
/// </summary>
internal static class NormalResults
{
    private static readonly CueList<string> Cues = new("cues/sentence.tsv", row => row["kind"], row => row["kind"] == SentenceCues.Normal);

    /// <summary>The mentions, of which those beside a word for a normal result name tests only, when they name one at all.</summary>
    public static List<Mention> Narrow(IReadOnlyList<Token> tokens, List<Mention> mentions, Vocabulary vocabulary)
    {
        if (!mentions.Exists(mention => mention.IsAmbiguous))
        {
            return mentions;
        }

        var cues = Cues.Find(tokens);
        return cues.Count == 0 ? mentions : mentions.ConvertAll(mention => mention.IsAmbiguous && IsNormal(tokens, mention, cues) ? TestOf(mention, vocabulary) : mention);
    }

    private static bool IsNormal(IReadOnlyList<Token> tokens, Mention mention, List<Cue<string>> cues)
    {
        var (start, end) = tokens.Words(mention.Span);
        var behind = Sorted.First(cues.Count, (cues, end), static (s, i) => s.cues[i].Start >= s.end);
        return behind < cues.Count && cues[behind].Start == end && tokens[end].Break == TokenBreak.None
            || behind > 0 && cues[behind - 1].End == start && tokens[start].Break == TokenBreak.None;
    }

    private static Mention TestOf(Mention mention, Vocabulary vocabulary)
    {
        var tests = mention.Concepts.Where(id => vocabulary.Find(id)?.Type == ConceptType.Test).ToList();
        return tests.Count > 0 ? mention with { Concepts = tests } : mention;
    }
}
