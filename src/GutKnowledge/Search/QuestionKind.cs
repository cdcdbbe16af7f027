using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>How something is asked, which decides how its words are weighed.</summary>
public enum QuestionKind
{
    /// <summary>A few words on what to read about: "vitamin d and bone density".</summary>
    Topic,

    /// <summary>A question: "does peppermint help ibs?"</summary>
    Question,

    /// <summary>Somebody tells what they feel and asks nothing: "my stomach has been burning after meals".</summary>
    Narrative,
}

/// <summary>Tells how something is asked, by its words alone (kinds first-person, opens-question and asks-for of <c>data/cues/words.tsv</c>).</summary>
internal static class QuestionKinds
{
    // Fewer words that ask for something, without a question mark, are a topic ("treatment of gout").
    private const int FewestWords = 5;

    private static readonly HashSet<string> FirstPerson = WordList.Of("first-person");
    private static readonly HashSet<string> OpensQuestion = WordList.Of("opens-question");
    private static readonly HashSet<string> AsksFor = WordList.Of("asks-for");
    private static readonly HashSet<string> Denials = WordList.Of("denies-knowing");

    public static QuestionKind Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        if (tokens.Count == 0)
        {
            return QuestionKind.Topic;
        }

        var (isFirstPerson, asks) = (false, text.Contains('?'));
        var opens = asks || OpensQuestion.Contains(tokens[0].Word.Spelling);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word.Spelling;
            isFirstPerson |= FirstPerson.Contains(word);
            asks |= tokens[i].Break == TokenBreak.Clause && OpensQuestion.Contains(word);

            // "I don't know what it is" asks for nothing.
            asks |= AsksFor.Contains(word) && !(i > 0 && Denials.Contains(tokens[i - 1].Word.Spelling));
        }

        asks |= opens;
        return isFirstPerson && !asks ? QuestionKind.Narrative
            : asks && (isFirstPerson || opens || tokens.Count >= FewestWords) ? QuestionKind.Question
            : QuestionKind.Topic;
    }
}
