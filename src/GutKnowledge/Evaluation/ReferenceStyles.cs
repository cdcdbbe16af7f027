using System.Text;
using System.Text.RegularExpressions;

namespace GutKnowledge.Evaluation;

/// <summary>
/// Prints a labelled journal article in another style: the same fields in other places with other punctuation, as journals and websites print them, lost full stops included.
/// What is learnt of each style then does not depend on which journals the labelled references came from.
/// </summary>
internal static partial class ReferenceStyles
{
    // A = authors, as printed; F = the same with initials behind the name; T = title, C = journal, Y = year, V = volume, I = issue in brackets if there is one, P = pages.
    private static readonly string[] Forms =
    [
        "F. T. C. Y;VI:P.", "F. T C Y; VI:P.", "F. T. C Y; V:P.", "F: T. C VI:P, Y.", "F. Y. T. C V:P.", "F. \"T.\" C Y; V:P.",
        "A (Y) T. C, VI, P.", "A, T, C, vol. V, pp. P, Y.", "A. \"T.\" C V (Y): P.", "A. T C V: P, Y.", "A, Y. T. C, V, pp.P.", "F. T. C Y; V, pages P.",
    ];

    private static readonly string[] Needed = ["author", "title", "container", "date", "volume", "pages"];

    /// <summary>The reference in a few other styles; none where it is no journal article whose fields stand in one piece each.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="number">Its number: styles take turns.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<LabelledReference> Others(LabelledReference reference, int number, int count)
    {
        if (Fields(reference) is not { } fields)
        {
            yield break;
        }

        for (var i = 0; i < count; i++)
        {
            yield return Print(Forms[((number * count) + i) % Forms.Length], fields);
        }
    }

    private static Dictionary<char, (string Label, string Text)>? Fields(LabelledReference reference)
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

        var parts = runs.Where(run => run.Label is not "other").ToLookup(run => run.Label, run => string.Join(' ', run.Words));
        if (!Needed.All(label => parts[label].Count() == 1) || parts.Count > Needed.Length)
        {
            return null;
        }

        var (year, volume, pages) = (Year().Match(parts["date"].First()), Volume().Match(parts["volume"].First()), Pages().Match(parts["pages"].First()));
        var container = Trim(parts["container"].First());
        if (!year.Success || !volume.Success || !pages.Success || container.StartsWith("In ", StringComparison.OrdinalIgnoreCase))
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
            ['V'] = ("volume", volume.Groups["volume"].Value),
            ['I'] = ("volume", volume.Groups["issue"] is { Success: true } issue ? $"({issue.Value})" : string.Empty),
            ['P'] = ("pages", pages.Value),
        };
    }

    private static LabelledReference Print(string form, Dictionary<char, (string Label, string Text)> fields)
    {
        var text = new StringBuilder();
        var words = new List<(string Word, string Label)>();
        for (var i = 0; i < form.Length; i++)
        {
            var isField = fields.TryGetValue(form[i], out var field);
            if (form[i] == '.' && text.Length > 0 && text[^1] == '.')
            {
                continue;
            }

            text.Append(isField ? field.Text : form[i].ToString());
            if (isField)
            {
                words.AddRange(field.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, field.Label)));
            }
            else if (form[i] != ' ')
            {
                // "vol.", "pages", and what opens belong to the field behind them, other punctuation to the one before.
                var leads = char.IsLower(form[i]) || form[i] == '(' || (form[i] == '"' && form[i + 1] == 'T') || (form[i] == '.' && char.IsLower(form[i - 1]));
                words.Add((form[i].ToString(), leads ? fields[form[i..].First(fields.ContainsKey)].Label : words[^1].Label));
            }
        }

        return new LabelledReference(text.ToString(), words);
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

    [GeneratedRegex(@"\b(?:1[5-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<volume>\d+)\s*(?:[(:,]\s*(?:no\.?|n°)?\s*(?<issue>[\d–-]+)\)?)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Volume();

    [GeneratedRegex(@"[A-Z]?\d+(?:\s?[-–]\s?[A-Z]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?<family>\p{L}[\p{L}'’ -]*?),? (?<initials>\p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,3})(?:$|[,;.]* (?:& |and )?)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
