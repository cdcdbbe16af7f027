using CsCheck;
using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Publications with all that is hard to write: accents, braces, commas, "and", quotation marks, dashes, any alphabet.</summary>
internal static class AnyPublication
{
    private static readonly string[] Pieces =
    [
        "gut", "The", "2'-FL", "Müller", "Erdős", "Łódź", "Renyi", "and", "of", "et", "AND", "κ-casein", "肠道", "{", "}", "\\", "\\'e", "$", "&", "%", "#", "_", "~", "^", "\"", "'", "''", "``", "-", "--", "---", "–", "—", "“x”",
        ";", ":", "@article{x,", "@", "=", "(", ")", "<i>", "&amp;", "TY  - JOUR", "ER  - ", "AU", "10.1", "1.5%", "pH", "null", "[", "]", "/*", "//", "🥣", "é", "e\u0301",
    ];

    private static readonly Gen<string> Piece = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);
    private static readonly Gen<string> Words = CsCheck.Gen.Select(Piece, CsCheck.Gen.Bool).Array[1, 8].Select(parts => Fold(string.Concat(parts.Select(part => part.Item1 + (part.Item2 ? " " : string.Empty))), "x"));

    // RIS has no way to write a comma within a name; what is not person, "others" and "et al", is no name.
    private static readonly Gen<string> Name = Words.Select(text => Fold(text.Replace(",", string.Empty, StringComparison.Ordinal), "x")).Select(text => AuthorName.IsEtAl(text) ? "Others Etal" : text);

    private static readonly Gen<AuthorName> Author = CsCheck.Gen.Select(Name, Maybe(Name), Maybe(Name), CsCheck.Gen.Int[0, 3])
        .Select((family, given, suffix, kind) => kind == 0 ? AuthorName.Group(family) : new AuthorName(family, given, suffix));

    public static Gen<Publication> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Select(CsCheck.Gen.Enum<PublicationKind>(), Author.Array[0, 4], CsCheck.Gen.Bool, CsCheck.Gen.Int[1500, 2099].Nullable(), Words, Maybe(Words), CsCheck.Gen.Bool),
        CsCheck.Gen.Select(Maybe(Words), Maybe(Words), Maybe(Words), Maybe(Words), CsCheck.Gen.Int[1, 99_999_999].Nullable(), CsCheck.Gen.Int[10, 99_999_999].Nullable(), CsCheck.Gen.Int[0, 3]),
        CsCheck.Gen.Int[0, 2])
        .Select((a, b, pages) => new Publication
        {
            Id = "key",
            Kind = a.Item1,
            Authors = a.Item2,
            HasFurtherAuthors = a.Item3,
            Year = a.Item4,
            Title = a.Item5,
            Container = a.Item6,
            IsVerified = a.Item7,
            Volume = b.Item1,
            Issue = b.Item2,
            Note = b.Item3,
            DesignNote = b.Item4,
            Pmid = b.Item5 is { } pmid ? new Pmid(pmid) : null,
            Pmcid = b.Item6 is { } pmcid ? $"PMC{pmcid}" : null,
            Doi = b.Item7 switch { 0 => null, 1 => Doi.Parse("10.1000/herb_1.2(3)"), 2 => Doi.OfField("10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2"), _ => Doi.Parse("10.1038/s41575-019-0173-3") },
            Url = b.Item7 == 2 ? "https://example.org/a_b%20c?d=~e#f&g={h}" : null,
            Isbn = b.Item7 == 3 ? "978-0-00-000000-2" : null,
            Pages = pages switch { 0 => null, 1 => "1455-61", _ => "e12" },
        });

    private static Gen<string?> Maybe(Gen<string> text) => CsCheck.Gen.Frequency((1, CsCheck.Gen.Const((string?)null)), (2, text.Select(value => (string?)value)));

    private static string Fold(string text, string otherwise) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } folded ? folded : otherwise;
}
