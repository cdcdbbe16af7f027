using System.Globalization;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The cited works, each behind the number of articles that cite it.</summary>
internal static class ReferencesView
{
    // Whoever wants all of them takes the JSON.
    private const int MostArticles = 4;

    public static void Write(IAnsiConsole output, IReadOnlyList<ReferenceEntry> references, CitedCounts counts)
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

        CitedCountsView.Write(output, counts);
    }

    private static string By(IReadOnlyList<string> keys) =>
        "in " + string.Join(", ", keys.Take(MostArticles).Select(SafeText.Line)) + (keys.Count > MostArticles ? string.Create(CultureInfo.InvariantCulture, $" and {keys.Count - MostArticles} more") : string.Empty);
}
