using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.BadInput;

/// <summary>What no person asks and any input box gets.</summary>
internal static class BadQuestions
{
    private const int Long = 100 * 1024;

    /// <summary>The questions, by name.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("empty", string.Empty),
        ("only stop words", "the of and to is it that"),
        ("100 KB of sentences", Filled("I am always bloated after bread and nobody knows why. ")),
        ("100 KB of one word", Filled("bloating ")),
        ("100 KB of letters", Filled("a")),
        ("100 KB of misspelt words", Filled("blaoting constapatoin hearbturn ")),
        ("100 KB of commas", Filled(",")),
        ("100 KB of all wordings", Filled(string.Join(", ", Vocabulary.Default.Concepts.SelectMany(concept => concept.Synonyms).Select(synonym => synonym.Text)) + ", ")),
        ("500 symptoms", string.Join(", ", Vocabulary.Default.Concepts.Select(concept => concept.Name).Take(500))),
        ("500 unknown words", string.Join(' ', Enumerable.Range(0, 500).Select(i => "zq" + (char)('a' + (i % 26)) + (char)('a' + (i / 26))))),
        ("syntax of Lucene", "title:(bloat* AND NOT \"gas\"~5) OR [a TO z] /b.*/^4 bloating~2 \\"),
        ("only operators", Filled("+-&|!(){}[]^\"~*?:\\/")),
    ];

    private static string Filled(string piece) => string.Concat(Enumerable.Repeat(piece, (Long / piece.Length) + 1))[..Long];
}
