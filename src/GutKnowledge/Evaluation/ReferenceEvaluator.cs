using System.Text.RegularExpressions;
using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>Reads judged references and compares their fields with the marked ones.</summary>
/// <remarks>
/// Two fields are equal when they are the same characters but for case, runs of white space, kinds of dashes and apostrophes, and punctuation at their ends; a DOI is compared from "10." on.
/// Authors are compared as one text. A field that is found where none is marked counts as wrong, of the kinds that the set marks.
/// </remarks>
public static partial class ReferenceEvaluator
{
    // What the set marks; identifiers and addresses of other kinds are not judged.
    private static readonly ReferenceFieldKind[] Judged =
    [
        ReferenceFieldKind.Authors, ReferenceFieldKind.Year, ReferenceFieldKind.Title, ReferenceFieldKind.Container, ReferenceFieldKind.Volume, ReferenceFieldKind.Issue, ReferenceFieldKind.Pages, ReferenceFieldKind.Doi,
    ];

    private static readonly ReferenceFieldKind[] Main = [ReferenceFieldKind.Authors, ReferenceFieldKind.Year, ReferenceFieldKind.Title, ReferenceFieldKind.Container];

    /// <summary>Reads every reference once.</summary>
    public static ReferenceReport Evaluate(IReadOnlyCollection<JudgedReference> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return Evaluate(references, ReferenceParser.Read);
    }

    /// <summary>Reads every reference once, in another way.</summary>
    internal static ReferenceReport Evaluate(IEnumerable<JudgedReference> references, Func<string, ParsedReference> read)
    {
        var (all, seen, unseen) = (new Tally(), new Tally(), new Tally());
        var misses = new List<string>();
        foreach (var reference in references)
        {
            var parsed = read(reference.Text);
            var isUnseen = IsUnseen(reference.Id);
            var wrong = all.Add(reference, parsed);
            (isUnseen ? unseen : seen).Add(reference, parsed);
            if (wrong.Count > 0 && !isUnseen)
            {
                misses.Add($"{reference.Id}: {string.Join("; ", wrong.Select(kind => $"{kind} \"{parsed.Printed(kind)}\" instead of \"{reference.Fields.GetValueOrDefault(kind)}\""))}: {reference.Text}");
            }
        }

        return new ReferenceReport(all.Scores, seen.Scores, unseen.Scores, misses);
    }

    /// <summary>By a hash of the key, so that it does not depend on the order of the set.</summary>
    private static bool IsUnseen(string id) => FeatureHash.Of(id) % 3 == 2;

    private static string Comparable(ReferenceFieldKind kind, string printed)
    {
        var text = Space().Replace(printed.ToLowerInvariant().Replace('–', '-').Replace('—', '-').Replace('‐', '-').Replace('’', '\''), " ");
        if (kind == ReferenceFieldKind.Doi && text.IndexOf("10", StringComparison.Ordinal) is var start and > 0)
        {
            text = text[start..];
        }

        return Ends().Replace(text, string.Empty);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^[\W_]+|[\W_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    private sealed class Tally
    {
        private readonly Dictionary<ReferenceFieldKind, FoundCounts> byField = Judged.ToDictionary(kind => kind, _ => new FoundCounts());
        private int references;
        private int mainRight;

        public ReferenceScores Scores => new(
            references,
            FoundCounts.Sum(byField.Values),
            new Ratio(mainRight, references),
            [.. Judged.Where(kind => byField[kind].Any).Select(kind => new ReferenceFieldScore(kind, byField[kind].Result))]);

        public List<ReferenceFieldKind> Add(JudgedReference reference, ParsedReference parsed)
        {
            var wrong = new List<ReferenceFieldKind>();
            foreach (var kind in Judged)
            {
                var wanted = reference.Fields.TryGetValue(kind, out var marked) ? Comparable(kind, marked) : null;
                var found = parsed.Printed(kind) is { } printed ? Comparable(kind, printed) : null;
                byField[kind].Add(wanted, found);
                if (wanted != found)
                {
                    wrong.Add(kind);
                }
            }

            references++;
            mainRight += wrong.Exists(kind => Array.IndexOf(Main, kind) >= 0) ? 0 : 1;
            return wrong;
        }
    }

    private sealed class FoundCounts
    {
        private int wanted;
        private int found;
        private int right;

        public bool Any => wanted + found > 0;

        public PrecisionRecall Result => new(new Ratio(right, found), new Ratio(right, wanted));

        public static PrecisionRecall Sum(IReadOnlyCollection<FoundCounts> counts) =>
            new(new Ratio(counts.Sum(x => x.right), counts.Sum(x => x.found)), new Ratio(counts.Sum(x => x.right), counts.Sum(x => x.wanted)));

        public void Add(string? marked, string? printed)
        {
            wanted += marked is null ? 0 : 1;
            found += printed is null ? 0 : 1;
            right += marked is not null && marked == printed ? 1 : 0;
        }
    }
}
