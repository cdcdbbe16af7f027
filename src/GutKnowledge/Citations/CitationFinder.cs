using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Finds the markers in a sentence and binds each to the entries of the reference list it points at.</summary>
internal sealed partial class CitationFinder
{
    private const int LargestNumber = 400;
    private readonly IReadOnlyList<Reference> references;
    private readonly bool isNumbered;

    public CitationFinder(IReadOnlyList<Reference> references)
    {
        this.references = references;
        isNumbered = references.Any(reference => reference.Number is not null);
    }

    public List<Citation> Find(string text, TextSpan sentence)
    {
        var citations = new List<Citation>();
        var slice = sentence.In(text);
        foreach (Match match in Numeric().Matches(slice))
        {
            if (Numbers(match.Groups["list"].Value) is { Count: > 0 } numbers && IsMarker(slice, match))
            {
                citations.Add(BindNumbers(Place(match, sentence), match.Value, numbers));
            }
        }

        foreach (Match match in Superscript().Matches(slice))
        {
            if (Numbers(Digits(match.Value)) is { Count: > 0 } numbers)
            {
                citations.Add(BindNumbers(Place(match, sentence), match.Value, numbers));
            }
        }

        foreach (Match match in AuthorYear().Matches(slice))
        {
            citations.Add(BindNames(Place(match, sentence), match.Value, AuthorYearPart().Matches(match.Value)));
        }

        foreach (Match match in Narrative().Matches(slice))
        {
            citations.Add(BindNames(Place(match, sentence), match.Value, [match]));
        }

        foreach (Match match in Link().Matches(slice))
        {
            citations.Add(BindLink(Place(match, sentence), match.Value));
        }

        citations.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return citations;
    }

    private static TextSpan Place(Match match, TextSpan sentence) => new TextSpan(match.Index, match.Length).Shift(sentence.Start);

    // "type (1) diabetes", "(5 g)", "(2020)" are no markers: a number in round brackets points only when the clause or the sentence ends behind it, or a list follows.
    private static bool IsMarker(string slice, Match match)
    {
        if (match.Value[0] == '[')
        {
            return true;
        }

        var after = match.Index + match.Length;
        var isFirst = match.Index == 0 || slice[..match.Index].TrimStart().Length == 0;
        return !isFirst && (after >= slice.Length || slice[after] is '.' or ',' or ';' or ':' or '?' or '!' or ' ' or '\n' or '(' or '[')
            && !Unit().IsMatch(slice[after..]);
    }

    private Citation BindNumbers(TextSpan span, string marker, List<int> numbers)
    {
        var indexes = new List<int>();
        foreach (var number in numbers)
        {
            var index = isNumbered ? IndexOf(number) : number - 1;
            if (index >= 0 && index < references.Count)
            {
                indexes.Add(index);
            }
        }

        var support = indexes.Count < numbers.Count ? Support.Dangling : isNumbered ? Support.Numbered : Support.Positional;
        return new Citation(span, marker, support, indexes);
    }

    private int IndexOf(int number)
    {
        for (var i = 0; i < references.Count; i++)
        {
            if (references[i].Number == number)
            {
                return i;
            }
        }

        return -1;
    }

    private Citation BindNames(TextSpan span, string marker, IEnumerable<Match> parts)
    {
        var indexes = new List<int>();
        var all = true;
        foreach (var part in parts)
        {
            var family = part.Groups["family"].Value;
            var year = int.Parse(part.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var found = Enumerable.Range(0, references.Count)
                .Where(i => references[i].Year == year && references[i].Authors.Any(name => SameName(name, family))).ToList();
            all &= found.Count > 0;
            indexes.AddRange(found);
        }

        return new Citation(span, marker, all ? Support.AuthorYear : Support.Dangling, [.. indexes.Distinct().Order()]);
    }

    private Citation BindLink(TextSpan span, string link)
    {
        var isDoi = Doi.TryParse(link, out var doi);
        var isPmid = Pmid.TryParse(link, out var pmid);
        var indexes = Enumerable.Range(0, references.Count)
            .Where(i => isDoi && references[i].Doi == doi || isPmid && references[i].Pmid == pmid).ToList();
        return new Citation(span, link, Support.Link, indexes);
    }

    // "Veldhuyzen van Zanten", "do Nascimento": any capitalised word of the printed family name may be what the marker begins with.
    private static bool SameName(string printed, string marked) =>
        printed.Split(' ').Any(part => char.IsUpper(part[0]) && WordForm.Fold(part) == WordForm.Fold(marked)) || WordForm.Fold(printed) == WordForm.Fold(marked);

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
    [GeneratedRegex(@"\((?:see |e\.g\.,? )?(?:\p{Ll}{2,4} ){0,2}\p{Lu}[^()]{1,120}?(?:,|et al\.?) (?:19|20)[0-9]{2}[a-z]?(?:; ?(?:\p{Ll}{2,4} ){0,2}\p{Lu}[^()]{1,120}?(?:,|et al\.?) (?:19|20)[0-9]{2}[a-z]?)*\)", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorYear();

    [GeneratedRegex(@"(?<family>\p{Lu}[\p{L}'’\-]+)[^;]*?(?<year>(?:19|20)[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorYearPart();

    [GeneratedRegex(@"(?<family>\p{Lu}[\p{L}'’\-]+)(?: et al\.?,?| (?:and|&) \p{Lu}[\p{L}'’\-]+)? \((?<year>(?:19|20)[0-9]{2})[a-z]?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Narrative();

    [GeneratedRegex(@"https?://(?:dx\.)?doi\.org/\S+|\bdoi:\s*10\.\S+|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/\d+|\bPMID:?\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*(?:g|mg|kg|ml|mL|l|cm|mm|weeks?|days?|months?|years?|times|of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
