using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Annotate;

/// <summary>Texts that nobody writes and any input box gets: one piece again and again, so that the whole is one sentence, one word or one list.</summary>
internal static class HostileTexts
{
    /// <summary>What is repeated, by name.</summary>
    public static IReadOnlyList<(string Name, string Piece)> Pieces { get; } =
    [
        ("one word", "a"),
        ("one word of capitals", "AB"),
        ("a symptom without spaces", "bloating"),
        ("a symptom", "bloating "),
        ("commas", ","),
        ("no", "no "),
        ("symptoms and commas", "bloating, "),
        ("denied list", "no bloating, fever or "),
        ("cues out of reach", "isn't had a bloating "),
        ("past times", "had bloating in 2017 last year "),
        ("shared words", "abdominal and back pain, "),
        ("determiners", "abdominal the "),
        ("adverbs", "possibly really "),
        ("lead-ins", "symptoms include "),
        ("verbs", "bloating causes fever and may worsen "),
        ("less of it", "less bloating is controversial "),
        ("a finding", "my bum is bleeding "),
        ("slots", "blood "),
        ("misspelt", "blaoting. "),
        ("sayings", "sick as a parrot "),
        ("full stops and a letter", "....................x"),
        ("full stops", "."),
        ("open brackets", "(Smith, 2000; "),
        ("authors without an end", "(" + string.Concat(Enumerable.Repeat("Smith, 2000; ", 60))),
        ("open lists", "[1,2"),
        ("markers", "reflux [1-400] "),
        ("author and year", "Smith (2012) "),
        ("small hats", "abc¹,"),
        ("links", "doi:10.1000/a "),
        ("abbreviations", "irritable bowel syndrome (IBS) "),
        ("faces", "\ud83d\ude29"),
        ("half characters", "\ud83d"),
        ("new lines", "\n"),
    ];

    /// <summary>A text of about <paramref name="length"/> characters; at the end a letter, so that a row of punctuation closes nothing.</summary>
    public static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1)) + "x";

    /// <summary>An article whose only paragraph the text is, introducing a list, or null where the text is white space.</summary>
    public static Article? Article(string text)
    {
        var builder = new ArticleBuilder("hostile") { Title = "Hostile" };
        builder.AddParagraph(text + ":");
        builder.AddListItem(text);
        return string.IsNullOrWhiteSpace(text) ? null : builder.Build();
    }
}
