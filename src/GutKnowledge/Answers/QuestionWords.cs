using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>The words of a question that say something, by the family of each, and those that would answer it. Thread-safe.</summary>
internal sealed class QuestionWords
{
    [ThreadStatic]
    private static TokenList? tokens;

    private readonly Dictionary<int, Role> roles = [];

    public QuestionWords(string question, IReadOnlyList<QuestionIntent> intents)
    {
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (FamilyNumber.Of(token.Form) is not FamilyNumber.None and var family && roles.TryAdd(family, new Role(Count, Answers: false)))
            {
                Count++;
            }
        }

        foreach (var family in IntentWords.Of(intents))
        {
            roles[family] = new Role(roles.TryGetValue(family, out var role) ? role.Number : Role.NoWord, Answers: true);
        }
    }

    /// <summary>How many different words the question has.</summary>
    public int Count { get; }

    /// <summary>What a family is to the question; null for nothing.</summary>
    public Role? Of(int family) => roles.TryGetValue(family, out var role) ? role : null;

    /// <summary>How many of the words stand in a sentence.</summary>
    public int CountIn(string sentence)
    {
        var isFound = new bool[Count];
        var found = 0;
        tokens ??= new TokenList();
        Tokenizer.Tokenize(sentence, new TextSpan(0, sentence.Length), tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Of(FamilyNumber.Of(tokens[i].Form)) is { Number: >= 0 } role && !isFound[role.Number])
            {
                isFound[role.Number] = true;
                found++;
            }
        }

        return found;
    }

    /// <summary>What a word is to a question.</summary>
    /// <param name="Number">Which of its words, from 0; <see cref="NoWord"/> for none.</param>
    /// <param name="Answers">Whether what is wanted is said with it.</param>
    internal readonly record struct Role(int Number, bool Answers)
    {
        public const int NoWord = -1;
    }
}
