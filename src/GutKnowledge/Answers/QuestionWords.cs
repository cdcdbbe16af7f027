using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>The words of a question that say something, by the family of each, and those that would answer it. Made for one question; not thread-safe.</summary>
internal sealed class QuestionWords
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> answering;
    private readonly TokenList tokens = new();

    // Most words of an article stand in it more than once, and a family costs a stem.
    private readonly Dictionary<string, (int? Number, bool Answers)> known = new(StringComparer.Ordinal);

    public QuestionWords(string question, IReadOnlyList<QuestionIntent> intents)
    {
        answering = IntentWords.Of(intents);
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (!StopWords.Contain(token.Form))
            {
                numbers.TryAdd(WordFamilies.OfLay(token.Form), numbers.Count);
            }
        }
    }

    public int Count => numbers.Count;

    /// <summary>Which of the words stand in a part of a text, and whether an answering one does.</summary>
    public (IReadOnlySet<int> Numbers, bool Answers) In(string text, TextSpan span)
    {
        var found = new HashSet<int>();
        var answers = false;
        foreach (var token in Tokenizer.Tokenize(text, span, tokens))
        {
            if (!known.TryGetValue(token.Form, out var word))
            {
                known[token.Form] = word = LookUp(token.Form);
            }

            answers |= word.Answers;
            if (word.Number is { } number)
            {
                found.Add(number);
            }
        }

        return (found, answers);
    }

    private (int? Number, bool Answers) LookUp(string form)
    {
        if (StopWords.Contain(form))
        {
            return (null, false);
        }

        var family = WordFamilies.OfLay(form);
        return (numbers.TryGetValue(family, out var number) ? number : null, answering.Contains(family));
    }
}
