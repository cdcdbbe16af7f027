using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>How much was found in an article: mentions by type and assertion, claims, citations.</summary>
internal static class AnnotationCounts
{
    public static void Write(IAnsiConsole output, AnnotationReport report, int references)
    {
        var mentions = report.TitleMentions.Concat(report.Sentences.SelectMany(sentence => sentence.Mentions)).ToList();
        if (mentions.Count > 0)
        {
            output.Write(TableOf(mentions));
        }
        else
        {
            output.WriteLine();
        }

        // The entries of a list share the markers of its lead-in.
        var citations = report.Sentences.SelectMany(sentence => sentence.Citations).DistinctBy(citation => citation.Span).ToList();
        var ways = citations.GroupBy(citation => citation.Support).OrderByDescending(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Mark.Label(group.Key)}")).ToList();
        var counts = string.Join(", ", Words.Count(mentions.Count, "mention"), Words.Count(report.Sentences.Sum(sentence => sentence.Claims.Count), "claim"), Words.Count(citations.Count, "citation"));
        output.Write(Hanging.Indent(0, new Paragraph()
            .Append(counts + (ways.Count > 0 ? $" ({string.Join(", ", ways)})" : string.Empty), Palette.Title)
            .Append($" in {Words.Count(report.Sentences.Count, "sentence")} and the title; {(references == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{references} entries"))} in the reference list.", Palette.Quiet)));
    }

    private static Table TableOf(List<MentionEntry> mentions)
    {
        var statuses = mentions.Select(mention => mention.Assertion.Status).Distinct().Order().ToList();
        var table = PlainTable.With([PlainTable.Narrow("Mentions"), .. statuses.Select(status => PlainTable.Number(Mark.Label(status))), PlainTable.Number("all")]);
        foreach (var kind in mentions.GroupBy(Mark.KindOf).OrderBy(kind => kind.First().Concepts[0].Type).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            table.AddRow([.. Row(kind.Key, statuses, [.. kind])]);
        }

        table.AddRow([.. Row("all", statuses, mentions)]);
        return table;
    }

    private static IEnumerable<Paragraph> Row(string name, List<AssertionStatus> statuses, List<MentionEntry> mentions) =>
        statuses.Select(status => mentions.Count(mention => mention.Assertion.Status == status)).Append(mentions.Count)
            .Select(count => new Paragraph(count == 0 ? string.Empty : count.ToString(CultureInfo.InvariantCulture)))
            .Prepend(new Paragraph(name, Palette.Quiet));
}
