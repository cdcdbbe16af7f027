using System.Globalization;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The cited works, each behind the number of articles that cite it.</summary>
internal static class ReferencesView
{
    // Whoever wants all of them takes the JSON.
    private const int MostArticles = 4;

    public static void Write(IAnsiConsole output, IReadOnlyList<ReferenceEntry> references, RetractionList? retractions)
    {
        foreach (var group in references.GroupBy(reference => reference.CitedBy.Count))
        {
            output.Write(Hanging.Indent(0, new Paragraph($"Cited by {Words.Count(group.Key, "article")}", Palette.Title)));
            foreach (var reference in group)
            {
                ReferenceView.Write(output, 2, Glyphs.For(output).Bullet, new ShownReference(
                    reference.Text,
                    reference.Match,
                    Words.Of(reference.Match, reference.Publication, reference.DifferingFields, reference.Candidates),
                    reference.Retraction is { } found ? new ShownRetraction(found.Status, Words.Of(found.Status, found.Date, found.FoundBy, found.ListUpTo)) : null,
                    reference.Design,
                    reference.Url,
                    string.Empty,
                    By(reference.CitedBy)));
            }

            output.WriteLine();
        }

        int Count(MatchStatus status) => references.Count(reference => reference.Match == status);
        var near = Count(MatchStatus.NearMiss);
        output.Write(Hanging.Indent(0, new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"{Words.Count(references.Count, "work")}: {Count(MatchStatus.Exact)} in the catalogue ({Glyphs.For(output).Check}), {near} near {(near == 1 ? "miss" : "misses")}, {Count(MatchStatus.Ambiguous)} ambiguous, {Count(MatchStatus.NotFound)} not found. \"Not found\" says nothing about whether a work exists; none was read."), Palette.Quiet)));
        output.Write(Hanging.Indent(0, new Paragraph(Looked(references, retractions), Palette.Quiet)));
    }

    private static string Looked(IReadOnlyList<ReferenceEntry> references, RetractionList? retractions) => retractions is null
        ? "Whether a work was retracted was not looked up; give a list with --retractions."
        : string.Create(CultureInfo.InvariantCulture, $"{references.Count(reference => reference.Retraction is not null)} of them stand in the list of retractions{(retractions.UpTo is { } day ? $" up to {day:yyyy-MM-dd}" : string.Empty)}. A work that is not in it may be retracted all the same.");

    private static string By(IReadOnlyList<string> keys) =>
        "in " + string.Join(", ", keys.Take(MostArticles).Select(SafeText.Line)) + (keys.Count > MostArticles ? string.Create(CultureInfo.InvariantCulture, $" and {keys.Count - MostArticles} more") : string.Empty);
}
