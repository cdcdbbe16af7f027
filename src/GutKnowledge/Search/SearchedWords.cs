using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>The words of a text or a question by which articles are searched: without stop words, by the stem of their folded form.</summary>
internal static class SearchedWords
{
    /// <summary>Length of the pieces of words, and the word that has no more of them is one piece.</summary>
    private const int GramLength = 5;

    private const char Edge = '_';

    // Words past this many add cost and nothing else.
    private const int MostOfQuestion = 256;

    private static readonly HashSet<string> Talk = WordList.Of("conversation");

    /// <summary>The forms of a question that are searched for: without stop words and conversation ("please help"), unless nothing else is left.</summary>
    public static IReadOnlyList<string> OfQuestion(string text)
    {
        var forms = Forms(text);
        var telling = forms.FindAll(form => !Talk.Contains(form));
        return [.. (telling.Count > 0 ? telling : forms).Take(MostOfQuestion)];
    }

    /// <summary>How many words of a text are neither stop words nor conversation.</summary>
    public static int CountTelling(string text) => Forms(text).Count(form => !Talk.Contains(form));

    /// <summary>The folded forms of the words that count, in order.</summary>
    public static List<string> Forms(string text)
    {
        var forms = new List<string>();
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word.SearchedAs.Length > 0)
            {
                forms.Add(tokens[i].Form);
            }
        }

        return forms;
    }

    /// <summary>The stems of the same words, in order.</summary>
    public static List<string> Stems(string text)
    {
        var stems = new List<string>();
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word.SearchedAs is { Length: > 0 } stem)
            {
                stems.Add(stem);
            }
        }

        return stems;
    }

    /// <summary>The stem under which a form is indexed.</summary>
    public static string Stem(string form) => WordForm.Stem(form);

    /// <summary>The pieces of five characters of each form, with its edges marked: misspelt and compound words share most of them (McNamee and Mayfield, "Character n-gram tokenization for European language text retrieval", Information Retrieval 7, 2004).</summary>
    public static IEnumerable<string> Grams(IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            var padded = Edge + form + Edge;
            for (var i = 0; i == 0 || i + GramLength <= padded.Length; i++)
            {
                yield return padded.Substring(i, Math.Min(GramLength, padded.Length - i));
            }
        }
    }
}
