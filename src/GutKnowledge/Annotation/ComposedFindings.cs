using System.Globalization;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Findings that people put together of a sign and a place, in words that no list of wordings could hold: "my jacksie's been bleeding", "a lump just above my belly button"
/// (<c>data/cues/findings.tsv</c> and <c>slots.tsv</c>; in clinical terminologies this is a post-coordinated finding with its finding site). Only questions are read so. Immutable and thread-safe.
/// </summary>
internal sealed class ComposedFindings
{
    private const int FewestWordsOverComma = 10;

    private static readonly CueList<string> Slots = new("cues/slots.tsv", row => row["slot"]);
    private static readonly List<Finding> AllFindings = ReadFindings();
    private static readonly WordSet Barriers = WordSet.Of("finding-barrier");
    private static readonly WordSet Denials = WordSet.Of("finding-denial");

    private readonly Vocabulary vocabulary;
    private readonly List<Finding> findings;

    public ComposedFindings(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        findings = AllFindings.FindAll(finding => vocabulary.Find(finding.Concept) is not null);
    }

    /// <summary>Adds to the mentions of a sentence what is put together in it; a mention that says less of the same gives way. They stay in order.</summary>
    public void Complete(string text, TokenList tokens, List<Mention> mentions, bool[]? idioms)
    {
        var found = Slots.Find(tokens, idioms);
        if (found.Count == 0)
        {
            return;
        }

        var row = new MentionRow(tokens, mentions);
        var slots = new SlotPlaces(found);
        var taken = new bool[tokens.Count];
        var ends = new Dictionary<Finding, int>();
        foreach (var (finding, at, _) in Candidates(tokens, found, slots, row))
        {
            var first = found[at];
            if (taken[first.Start] || Fill(finding, first, at, tokens, slots, row) is not var (from, to) || ends.TryGetValue(finding, out var end) && from < end)
            {
                continue;
            }

            ends[finding] = to;
            Array.Fill(taken, true, first.Start, first.End - first.Start);
            Add(text, tokens, row, finding, finding.IsWhole ? from : first.Start, finding.IsWhole ? to : first.End);
        }

        if (row.IsChanged)
        {
            row.WriteTo(mentions);
        }
    }

    // Those with more parts before the others, then those with fewer words between the parts ("black stools and vomit with blood": the blood is in the vomit), then as they stand in the text and in the table.
    private IEnumerable<(Finding Finding, int At, int Between)> Candidates(TokenList tokens, List<Cue<string>> found, SlotPlaces slots, MentionRow row)
    {
        var candidates = new List<(Finding Finding, int At, int Between)>();
        foreach (var finding in findings)
        {
            foreach (var at in slots.Of(finding.Parts[0]))
            {
                if (Fill(finding, found[at], at, tokens, slots, row) is var (from, to))
                {
                    candidates.Add((finding, at, to - from));
                }
            }
        }

        return candidates.OrderByDescending(candidate => candidate.Finding.Parts.Count).ThenBy(candidate => candidate.Between).ThenBy(candidate => candidate.At);
    }

    // From the first part to the last; null when one is missing.
    private (int From, int To)? Fill(Finding finding, Cue<string> first, int at, TokenList tokens, SlotPlaces slots, MentionRow mentions)
    {
        if (!IsFree(finding.Concept, first, mentions, isFirst: true))
        {
            return null;
        }

        var (from, to, words) = (first.Start, first.End, first.End - first.Start);
        for (var part = 1; part < finding.Parts.Count; part++)
        {
            var name = finding.Parts[part];
            var best = (Cue<string>?)null;

            // What stands farther off leaves more words between than may be, even if all other parts stand between too.
            foreach (var slot in slots.Near(at, finding.Within + (finding.Parts.Count * slots.LongestSlot)))
            {
                if (slot.Value == name && (slot.End <= from || slot.Start >= to)
                    && (best is not { } known || Distance(slot, first) < Distance(known, first))
                    && (finding.IsWhole || !IsDenied(tokens, first.End, slot.Start)) && IsFree(finding.Concept, slot, mentions, isFirst: false) && IsOneClause(finding, tokens, Math.Min(from, slot.Start), Math.Max(to, slot.End)))
                {
                    best = slot;
                }
            }

            if (best is not { } nearest)
            {
                return null;
            }

            (from, to, words) = (Math.Min(from, nearest.Start), Math.Max(to, nearest.End), words + nearest.End - nearest.Start);
        }

        return to - from - words > finding.Within ? null : (from, to);
    }

    // "Diarrhoea for ten days, no blood" is not bloody. A denial before the first part is the assertion's business.
    private static bool IsDenied(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Denials.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static int Distance(Cue<string> slot, Cue<string> first) => slot.Start >= first.End ? slot.Start - first.End : first.Start - slot.End;

    // What may stand far apart may have a comma between its parts: "purple spots on her legs, don't fade under a glass".
    private static bool IsOneClause(Finding finding, TokenList tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (tokens[i].Break == TokenBreak.Clause || tokens[i].Break == TokenBreak.Comma && finding.Within < FewestWordsOverComma || Barriers.Contains(tokens[i].Word))
            {
                return false;
            }
        }

        return true;
    }

    // The "blood" of a "blood test" and the "gut" of "gut bacteria" are spoken for; the "tummy ache" of an "excruciating tummy ache" may become more, and the "loose poo" may have something in it.
    private bool IsFree(ConceptId concept, Cue<string> slot, MentionRow mentions, bool isFirst)
    {
        foreach (var mention in mentions.On(slot.Start, slot.End))
        {
            if (mention.Span.Length > slot.Span.Length
                && !mention.Concepts.Any(id => id != concept && vocabulary.IsOrIsNarrower(concept, id))
                && (isFirst || mention.Concepts.Any(id => vocabulary.Find(id)?.Type != ConceptType.Symptom)))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string text, TokenList tokens, MentionRow mentions, Finding finding, int from, int to)
    {
        var concept = finding.Concept;
        var span = TextSpan.FromBounds(tokens[from].Span.Start, tokens[to - 1].Span.End);
        var overlapping = mentions.On(from, to);
        if (finding.IsOnlyDenied ? overlapping.Count > 0 : overlapping.Exists(mention => mention.Concepts.Any(id => vocabulary.IsOrIsNarrower(id, concept))))
        {
            return;
        }

        var whole = overlapping.Aggregate(span, (all, mention) => TextSpan.FromBounds(Math.Min(all.Start, mention.Span.Start), Math.Max(all.End, mention.Span.End)));
        mentions.Replace(overlapping, new Mention(whole, whole.In(text), [concept], SynonymKind.Lay, Assertion.Present) { IsOnlyDenied = finding.IsOnlyDenied });
    }

    private static List<Finding> ReadFindings()
    {
        var slots = DataTable.Embedded("cues/slots.tsv").Rows.Select(row => row["slot"]).ToHashSet(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var row in DataTable.Embedded("cues/findings.tsv").Rows)
        {
            var parts = row["parts"].Split(' ');
            if (Array.Find(parts, part => !slots.Contains(part)) is { } unknown)
            {
                throw new InvalidDataException($"{row.Place}: '{unknown}' is no slot of data/cues/slots.tsv.");
            }

            var span = row.Enum<FindingSpan>("span");
            if (span == FindingSpan.Denied != (parts.Length == 1))
            {
                throw new InvalidDataException($"{row.Place}: a finding that is only denied has one part, every other has more.");
            }

            findings.Add(new Finding(new ConceptId(row["concept"]), parts, int.Parse(row["within"], CultureInfo.InvariantCulture), span));
        }

        return [.. findings.OrderByDescending(finding => finding.Parts.Count)];
    }

    private enum FindingSpan
    {
        First,
        Whole,
        Denied,
    }

    private sealed record Finding(ConceptId Concept, IReadOnlyList<string> Parts, int Within, FindingSpan Span)
    {
        public bool IsWhole => Span == FindingSpan.Whole;

        public bool IsOnlyDenied => Span == FindingSpan.Denied;
    }
}
