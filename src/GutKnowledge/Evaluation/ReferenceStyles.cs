using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GutKnowledge.Evaluation;

/// <summary>
/// Prints a labelled journal article in another style: the same fields in other places with other punctuation, as journals and websites print them, lost full stops included.
/// What is learnt of each style then does not depend on which journals the labelled references came from.
/// </summary>
internal static partial class ReferenceStyles
{
    // Each part between bars is one field, and what is printed with it: A = authors, as printed; F = the same with initials behind the name; T = title, C = journal or book, Y = year, M = month, D = day, V = volume,
    // I = issue in brackets if there is one, J = an issue, P = pages, E = editors with initials behind the name, L = place, H = publishing house, X = a DOI, N = a PMID, W = when it was published online. Some leave out what websites leave out.
    private static readonly string[] Articles =
    [
        "{F}. |{T}. |{C}. |{Y};|{V}{I}:|{P}.", "{F}. |{T} |{C} |{Y}; |{V}{I}:|{P}.", "{F}. |{T}. |{C} |{Y}; |{V}:|{P}.", "{F}: |{T}. |{C} |{V}{I}:|{P}, |{Y}.", "{F}. |{Y}. |{T}. |{C} |{V}:|{P}.",
        "{F}. |\"{T}.\" |{C} |{Y}; |{V}:|{P}.", "{F}. |{T}. |{C}. |{Y} {M} {D};|{V}{I}:|{P}. |{X}", "{F}. |{T}. |{C}. |{Y} {M};|{V}{I}:|{P}.", "{A} |({Y}) |{T}. |{C}, |{V}{I}, |{P}.",
        "{A}, |{T}, |{C}, |vol. {V}, |pp. {P}, |{Y}.", "{A}. |\"{T}.\" |{C} |{V} |({Y}): |{P}.", "{A}. |{T} |{C} |{V}: |{P}, |{Y}.", "{A}, |{Y}. |{T}. |{C}, |{V}, |pp.{P}.", "{F}. |{T}. |{C} |{Y}; |{V}, |pages {P}.",
        "{F}. |{T}. |{C}. |{Y} {M} {D};|{V}{I}:|{P}. |{X}. |{W}.", "{A} |({Y}). |{T}. |{C}, |{V}{I}, |{P}. |{X}",
        "{A} |({Y}). |{T}. |{C}, |{V}, |Article {P}.", "{A} |({Y}). |{T}. |{C}. |{N}", "{A} |({Y}). |{T}. |{C}. |{X}", "{F}. |{T}. |{C}. |{Y}. |{N}", "{A} |({Y}). |{T}. |{C}, |({J}), |{P}. |{X}",
        "{F}. |{T}. |{C}. |{Y};|({J}):|{P}. |{N}", "{T}. |{C}. |{Y};|{V}{I}:|{P}.", "{A} |({Y}). |{T}. |{C}.",
    ];

    private static readonly string[] Chapters =
    [
        "{F}. |{T}. |In: {E}, editors. |{C}. |{L}: |{H}; |{Y}. |p. {P}.", "{A} |({Y}). |{T}. |In {E} (Eds.), |{C} |(pp. {P}). |{L}: |{H}.", "{F}. |{T}. |In: {E}, eds. |{C}. |{L}, |{H}; |{Y}:|{P}.",
        "{A}. |\"{T}.\" |In {C}, |edited by {E}, |{P}. |{L}: |{H}, |{Y}.",
    ];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] ArticleFields = ["author", "title", "container", "date", "volume", "pages"];

    private static readonly string[] ChapterFields = ["author", "title", "editor", "container", "location", "publisher", "date", "pages"];

    /// <summary>The reference in a few other styles; none where it is no article or chapter whose fields stand in one piece each.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="number">Its number: styles take turns.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<LabelledReference> Others(LabelledReference reference, int number, int count)
    {
        var parts = Parts(reference);
        if (Fields(parts, number) is not { } fields)
        {
            yield break;
        }

        var forms = Has(parts, ArticleFields) ? Articles : Chapters;
        for (var i = 0; i < count; i++)
        {
            yield return Print(forms[((number * count) + i) % forms.Length], fields);
        }
    }

    private static ILookup<string, string> Parts(LabelledReference reference)
    {
        var runs = new List<(string Label, List<string> Words)>();
        foreach (var (word, label) in reference.Words)
        {
            if (runs.Count == 0 || runs[^1].Label != label)
            {
                runs.Add((label, []));
            }

            runs[^1].Words.Add(word);
        }

        return runs.Where(run => run.Label is not "other").ToLookup(run => run.Label, run => string.Join(' ', run.Words));
    }

    private static bool Has(ILookup<string, string> parts, string[] labels) => parts.Count == labels.Length && labels.All(label => parts[label].Count() == 1);

    private static Dictionary<char, (string Label, string Text)>? Fields(ILookup<string, string> parts, int number)
    {
        var isChapter = Has(parts, ChapterFields);
        if (!isChapter && !Has(parts, ArticleFields))
        {
            return null;
        }

        var (year, volume, pages) = (Year().Match(parts["date"].First()), isChapter ? Match.Empty : Volume().Match(parts["volume"].First()), Pages().Match(parts["pages"].First()));
        var container = Lead().Replace(Trim(parts["container"].First()), string.Empty);
        if (!year.Success || !pages.Success || container.Length == 0 || (!isChapter && (!volume.Success || container != Trim(parts["container"].First()))))
        {
            return null;
        }

        var authors = parts["author"].First().TrimEnd(' ', ',', ';', ':', '.', '(');
        return new()
        {
            ['A'] = ("author", authors.EndsWith('.') || !authors.Contains('.') ? authors : authors + "."),
            ['F'] = ("author", InitialsBehind(authors)),
            ['T'] = ("title", Trim(parts["title"].First())),
            ['C'] = ("container", container),
            ['Y'] = ("date", year.Value),
            ['M'] = ("date", Months[number % Months.Length]),
            ['D'] = ("date", ((number % 28) + 1).ToString(CultureInfo.InvariantCulture)),
            ['V'] = ("volume", volume.Groups["volume"].Value),
            ['I'] = ("volume", volume.Groups["issue"] is { Success: true } issue ? $"({issue.Value})" : string.Empty),
            ['P'] = ("pages", pages.Value),
            ['E'] = ("editor", isChapter ? InitialsBehind(EditorMarks().Replace(parts["editor"].First(), string.Empty).Trim(' ', ',', '.', ':', ';')) : string.Empty),
            ['L'] = ("location", isChapter ? Trim(parts["location"].First()) : string.Empty),
            ['H'] = ("publisher", isChapter ? Trim(parts["publisher"].First()) : string.Empty),
            ['J'] = ("issue", ((number % 12) + 1).ToString(CultureInfo.InvariantCulture)),
            ['N'] = ("other", string.Create(CultureInfo.InvariantCulture, $"PMID: {10_000_000 + number}")),
            ['X'] = ("doi", number % 2 == 0 ? $"doi: 10.1000/{number}" : $"https://doi.org/10.1000/j.{number}"),
            ['W'] = ("other", $"Epub {year.Value} {Months[(number + 5) % Months.Length]} {(number % 27) + 1}"),
        };
    }

    private static LabelledReference Print(string form, Dictionary<char, (string Label, string Text)> fields)
    {
        var text = new StringBuilder();
        var words = new List<(string Word, string Label)>();
        foreach (var part in form.Split('|'))
        {
            // A name or an abbreviation that ends in a full stop takes no other.
            var printed = Place().Replace(part, match => fields[match.Groups["field"].Value[0]].Text).Replace("..", ".", StringComparison.Ordinal);
            var label = fields[Place().Match(part).Groups["field"].Value[0]].Label;
            words.AddRange(printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, label)));
            text.Append(printed);
        }

        return new LabelledReference(text.ToString().TrimEnd(), words);
    }

    private static string Trim(string text) => text.Trim(' ', '.', ',', ';', ':', '"', '“', '”', '\'', '‘', '’', '«', '»', '`');

    // "Marsh, A. B., & Fern, C." and "Marsh, A.B. and Fern, C." to "Marsh AB, Fern C".
    private static string InitialsBehind(string authors)
    {
        var names = Name().Matches(authors);
        return names.Count == 0 || names.Sum(match => match.Length) < authors.Length - 2
            ? authors.TrimEnd('.')
            : string.Join(", ", names.Select(match => match.Groups["family"].Value + " " + string.Concat(match.Groups["initials"].Value.Where(char.IsUpper))));
    }

    [GeneratedRegex(@"\{(?<field>[A-Z])\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^in:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^in:?\s+|^edited by\s+|^eds?\.\s+|[\s,(\[]+(?:eds?|editors?|hrsg|hg|dir)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditorMarks();

    [GeneratedRegex(@"\b(?:1[5-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<volume>\d+)\s*(?:[(:,]\s*(?:no\.?|n°)?\s*(?<issue>[\d–-]+)\)?)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Volume();

    [GeneratedRegex(@"[A-Z]?\d+(?:\s?[-–]\s?[A-Z]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?<family>\p{L}[\p{L}'’ -]*?),? (?<initials>\p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,3})(?:$|[,;.]* (?:& |and )?)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
