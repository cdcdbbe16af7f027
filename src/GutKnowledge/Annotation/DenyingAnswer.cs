using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// "Any fever? No.": a sentence that asks whether something is there, and the next one that denies it. What is asked is absent then.
/// A sentence that asks what something does ("Does coffee cause ulcers? No.") is left alone, since neither coffee nor ulcers are denied.
/// </summary>
internal static class DenyingAnswer
{
    // A longer sentence asks for more than whether something is there.
    private const int MostAsked = 12;

    private static readonly HashSet<string> Answers = WordList.Of("denying-answer");

    /// <summary>The mentions of a sentence; those that were present are absent when the sentence behind it denies them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="at">Which of them it is.</param>
    /// <param name="tokens">The words of that sentence.</param>
    /// <param name="mentions">Its mentions.</param>
    public static List<Mention> Apply(string text, List<TextSpan> sentences, int at, IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        if (mentions.Count == 0 || at + 1 >= sentences.Count || tokens.Count > MostAsked || !sentences[at].In(text).EndsWith('?')
            || Answer(text, sentences[at + 1]) is not { } answer || tokens.Any(token => RelationCue.IsVerb(token.Word)))
        {
            return mentions;
        }

        var denial = new Assertion(AssertionStatus.Absent, answer.In(text), answer);
        return mentions.ConvertAll(mention => mention.Assertion.Status == AssertionStatus.Present ? mention with { Assertion = denial } : mention);
    }

    // The first word of a sentence that denies by itself: "No.", "None, thankfully." but not "No pain.".
    private static TextSpan? Answer(string text, TextSpan sentence)
    {
        var end = sentence.Start;
        while (end < sentence.End && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = TextSpan.FromBounds(sentence.Start, end);
        return (end == sentence.End || text[end] is '.' or ',' or '!' or ';') && Answers.Contains(WordForm.Fold(text.AsSpan(word.Start, word.Length))) ? word : null;
    }
}
