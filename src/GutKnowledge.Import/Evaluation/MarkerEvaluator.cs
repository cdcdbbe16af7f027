using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Evaluation;

namespace GutKnowledge.Import.Evaluation;

/// <summary>Binds judged markers and compares the entries with those that the pages' own links lead to.</summary>
public static partial class MarkerEvaluator
{
    /// <summary>Binds every marker.</summary>
    /// <param name="set">The markers.</param>
    /// <param name="articleAt">The article at an address; null where the page is not there. Then the words around the markers and the entries are all that is read.</param>
    /// <param name="annotator">What binds the markers.</param>
    public static MarkerReport Evaluate(MarkerSet set, Func<string, Article?> articleAt, Annotator annotator)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(articleAt);
        ArgumentNullException.ThrowIfNull(annotator);
        var misses = new List<string>();
        var judged = new List<(bool IsShown, bool IsOnPage, bool IsRight)>();
        foreach (var page in set.Markers.Select((marker, i) => (Marker: marker, IsShown: i % 3 != 2)).GroupBy(item => item.Marker.Page, StringComparer.Ordinal))
        {
            var onPage = articleAt(page.Key);
            var article = onPage ?? InContext(page.Key, page.Select(item => item.Marker), set.Entries[page.Key]);
            var places = new TextPlaces(article, [.. annotator.Annotate(article).Sentences.SelectMany(sentence => sentence.Citations).Distinct()]);
            foreach (var (marker, isShown) in page)
            {
                var found = places.Between(marker.Left, marker.Right).FirstOrDefault(citation => IsSame(marker.Marker, citation.Marker));
                var isRight = found is not null && found.References.Count <= Numbers(found.Marker).Count && found.References.Any(index => IsSameEntry(article.References[index].Text, marker.Entry));
                judged.Add((isShown, onPage is not null, isRight));
                if (isShown && !isRight)
                {
                    misses.Add($"{marker.Page}: {marker.Marker} behind \"{marker.Left}\" leads to {Entries(article, found)} instead of {marker.Entry}");
                }
            }
        }

        Ratio Of(Func<(bool IsShown, bool IsOnPage, bool IsRight), bool> counts) => new(judged.Count(item => counts(item) && item.IsRight), judged.Count(counts));
        return new MarkerReport(Of(_ => true), Of(item => item.IsOnPage), Of(item => !item.IsOnPage), Of(item => item.IsShown), Of(item => !item.IsShown), misses);
    }

    private static Article InContext(string page, IEnumerable<JudgedMarker> markers, IEnumerable<string> entries)
    {
        var builder = new ArticleBuilder(page) { Title = page };
        foreach (var marker in markers)
        {
            builder.AddParagraph(marker.Left + marker.Marker + marker.Right);
        }

        foreach (var entry in entries)
        {
            builder.AddReference(Reference.Parse(entry));
        }

        return builder.Build();
    }

    private static string Entries(Article article, Citation? found) =>
        found is null ? "no marker" : found.References.Count == 0 ? "no entry" : string.Join("; ", found.References.Select(index => article.References[index].Text));

    private static bool IsSame(string wanted, string found) =>
        Numbers(wanted) is { Count: > 0 } numbers ? Numbers(found).Contains(numbers[0]) : ComparedWords.Joined(wanted) == ComparedWords.Joined(found);

    private static bool IsSameEntry(string found, string wanted)
    {
        var (a, b) = (ComparedWords.Joined(found), ComparedWords.Joined(wanted));
        return a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    private static List<int> Numbers(string marker)
    {
        var numbers = new List<int>();
        foreach (var match in Range().EnumerateMatches(marker))
        {
            var ends = marker.Substring(match.Index, match.Length).Split('-', '–');
            var (first, last) = (int.Parse(ends[0].Trim(), CultureInfo.InvariantCulture), int.Parse(ends[^1].Trim(), CultureInfo.InvariantCulture));
            numbers.AddRange(Enumerable.Range(first, Math.Max(1, last - first + 1)));
        }

        return numbers;
    }

    [GeneratedRegex(@"[0-9]{1,4}(?:\s*[-–]\s*[0-9]{1,4})?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
