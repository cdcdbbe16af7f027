using System.Runtime.CompilerServices;
using GutKnowledge.Concepts;

namespace GutKnowledge.Annotation;

/// <summary>
/// What is made of the wordings of a vocabulary, once for as long as the vocabulary lives: it depends on nothing else, and to make it takes longer than to annotate most articles. Thread-safe.
/// </summary>
internal sealed class KnownWordings
{
    private static readonly ConditionalWeakTable<Vocabulary, Lazy<KnownWordings>> Made = [];
    private readonly Lazy<SpellingRepair> spelling;

    private KnownWordings(Vocabulary vocabulary)
    {
        Finder = new MentionFinder(vocabulary);
        spelling = new(() => new SpellingRepair(Finder.Wordings));
    }

    /// <summary>Finds them in a text.</summary>
    public MentionFinder Finder { get; }

    /// <summary>Reads misspelt words as theirs. Made when it is first asked for, since only questions are repaired.</summary>
    public SpellingRepair Spelling => spelling.Value;

    /// <summary>Those of a vocabulary.</summary>
    public static KnownWordings Of(Vocabulary vocabulary) => Made.GetValue(vocabulary, known => new(() => new KnownWordings(known))).Value;
}
