using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Finds the markers in a sentence and binds each to the entries of the reference list it points at.</summary>
internal sealed partial class CitationFinder
{
    private const int LargestNumber = 400;

    // Every marker has a number, a year, or the digits of an identifier; most sentences have none.
    private static readonly SearchValues<char> MarkerDigits = SearchValues.Create("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹");

    // What the other kinds of marker cannot be without.
    private static readonly SearchValues<char> Superscripts = SearchValues.Create("⁰¹²³⁴⁵⁶⁷⁸⁹");
    private static readonly string[] LinkWords = ["doi", "pmid", "ncbi"];

    private readonly ReferenceLookup references;
    private readonly Dictionary<string, (Support Support, IReadOnlyList<int> References)?> byList = new(StringComparer.Ordinal);

    public CitationFinder(IReadOnlyList<Reference> references) => this.references = new ReferenceLookup(references);

    public List<Citation> Find(string text, TextSpan sentence)
    {
        var citations = new List<Citation>();
        var slice = text.AsSpan(sentence.Start, sentence.Length);
        if (!slice.ContainsAny(MarkerDigits))
        {
            return citations;
        }

        var isBracketed = slice.Contains('(');
        if (isBracketed || slice.Contains('['))
        {
            foreach (var match in Matches(Numeric(), text, sentence))
            {
                if (IsMarker(text, sentence, match) && BindNumbers(Place(match), match.Value, match.Groups["list"].Value) is { } citation)
                {
                    citations.Add(citation);
                }
            }
        }

        if (slice.ContainsAny(Superscripts))
        {
            foreach (var match in Matches(Superscript(), text, sentence))
            {
                if (BindNumbers(Place(match), match.Value, Digits(match.Value)) is { } citation)
                {
                    citations.Add(citation);
                }
            }
        }

        if (isBracketed)
        {
            foreach (var match in Matches(AuthorYear(), text, sentence))
            {
                citations.Add(BindNames(Place(match), match.Value, AuthorYearPart().Matches(match.Value)));
            }

            foreach (var match in Matches(Narrative(), text, sentence))
            {
                citations.Add(BindNames(Place(match), match.Value, [match]));
            }
        }

        if (MayHaveLink(slice))
        {
            foreach (var match in Matches(Link(), text, sentence))
            {
                citations.Add(BindLink(Place(match), match.Value));
            }
        }

        citations.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return citations;
    }

    private static bool MayHaveLink(ReadOnlySpan<char> slice)
    {
        foreach (var word in LinkWords)
        {
            if (slice.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // As if the sentence were the whole text.
    private static IEnumerable<Match> Matches(Regex regex, string text, TextSpan sentence)
    {
        for (var match = regex.Match(text, sentence.Start, sentence.Length); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }

    private static TextSpan Place(Match match) => new(match.Index, match.Length);

    // "type (1) diabetes", "(5 g)", "(2020)" are no markers: a number in round brackets points only when the clause or the sentence ends behind it, or a list follows.
    private static bool IsMarker(string text, TextSpan sentence, Match match)
    {
        if (match.Value[0] == '[')
        {
            return true;
        }

        var after = match.Index + match.Length;
        return !text.AsSpan(sentence.Start, match.Index - sentence.Start).IsWhiteSpace()
            && (after >= sentence.End || text[after] is '.' or ',' or ';' or ':' or '?' or '!' or ' ' or '\n' or '(' or '[')
            && !Unit().IsMatch(text.AsSpan(after, sentence.End - after));
    }

    // A list of numbers points at the same entries wherever it stands, and "[1-400]" at very many.
    private Citation? BindNumbers(TextSpan span, string marker, string list)
    {
        if (!byList.TryGetValue(list, out var bound))
        {
            bound = Bind(Numbers(list));
            byList.Add(list, bound);
        }

        return bound is { } known ? new Citation(span, marker, known.Support, known.References) : null;
    }

    private (Support Support, IReadOnlyList<int> References)? Bind(List<int> numbers)
    {
        var indexes = numbers.Select(references.WithNumber).OfType<int>().ToList();
        return numbers.Count == 0 ? null : (indexes.Count < numbers.Count ? Support.Dangling : references.IsNumbered ? Support.Numbered : Support.Positional, indexes);
    }

    private Citation BindNames(TextSpan span, string marker, IEnumerable<Match> parts)
    {
        var indexes = new List<int>();
        var all = true;
        foreach (var part in parts)
        {
            var year = int.Parse(part.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var before = indexes.Count;
            indexes.AddRange(references.Of(part.Groups["family"].Value, year));
            all &= indexes.Count > before;
        }

        return new Citation(span, marker, all ? Support.AuthorYear : Support.Dangling, [.. indexes.Distinct().Order()]);
    }

    private Citation BindLink(TextSpan span, string link)
    {
        var byDoi = Doi.TryParse(link, out var doi) ? references.With(doi) : [];
        var byPmid = Pmid.TryParse(link, out var pmid) ? references.With(pmid) : [];
        return new Citation(span, link, Support.Link, [.. byDoi.Union(byPmid).Order()]);
    }

    private static List<int> Numbers(string list)
    {
        var numbers = new List<int>();
        foreach (var part in list.Split(',', ';'))
        {
            var ends = part.Split('-', '–');
            if (!int.TryParse(ends[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                || first < 1 || last < first || last > LargestNumber)
            {
                return [];
            }

            numbers.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return numbers;
    }

    private static string Digits(string superscript) => string.Concat(superscript.Select(c => c switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁰' and <= '⁹' => (char)('0' + (c - '⁰')),
        '⁻' or '–' or '-' => '-',
        _ => ',',
    }));

    [GeneratedRegex(@"\[(?<list>\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*)\]|\((?<list>\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    // m², cm³ and 10⁶ are no markers: one letter or a digit before the sign means a unit or a power.
    [GeneratedRegex(@"(?<=\p{L}{3}|[.,;:)”""])[¹²³⁰⁴-⁹](?:[¹²³⁰⁴-⁹⁻,˒–]*[¹²³⁰⁴-⁹])?", RegexOptions.CultureInvariant)]
    private static partial Regex Superscript();

    // "(June 2020)" is none: before the year stands a comma or "et al."; a family name may begin with small words ("do Nascimento").
    // A part is taken once and for all (atomic) where the marker ends behind it or another part begins; else a list without its end could be cut in countless ways.
    [GeneratedRegex(@"\((?:see |e\.g\.,? )?(?:\p{Ll}{2,4} ){0,2}(?>\p{Lu}[^()]{1,120}?(?:,|et al\.?) (?:19|20)[0-9]{2}[a-z]?(?=\)|; ?(?:\p{Ll}{2,4} ){0,2}\p{Lu}))(?:; ?(?:\p{Ll}{2,4} ){0,2}(?>\p{Lu}[^()]{1,120}?(?:,|et al\.?) (?:19|20)[0-9]{2}[a-z]?(?=\)|; ?(?:\p{Ll}{2,4} ){0,2}\p{Lu})))*\)", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorYear();

    [GeneratedRegex(@"(?<family>\p{Lu}[\p{L}'’\-]+)[^;]*?(?<year>(?:19|20)[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorYearPart();

    // A name has an end: without one, each capital of a long row of them would be looked at to the row's end.
    [GeneratedRegex(@"(?<family>(?>\p{Lu}[\p{L}'’\-]{1,60}))(?: et al\.?,?| (?:and|&) (?>\p{Lu}[\p{L}'’\-]{1,60}))? \((?<year>(?:19|20)[0-9]{2})[a-z]?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Narrative();

    [GeneratedRegex(@"https?://(?:dx\.)?doi\.org/\S+|\bdoi:\s*10\.\S+|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/\d+|\bPMID:?\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*(?:g|mg|kg|ml|mL|l|cm|mm|weeks?|days?|months?|years?|times|of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
