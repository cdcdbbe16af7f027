using System.Globalization;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The cited works, each behind the number of articles that cite it.</summary>
internal static class ReferencesView
{
    public static void Write(IAnsiConsole output, IReadOnlyList<ReferenceEntry> references)
    {
        foreach (var group in references.GroupBy(reference => reference.CitedBy.Count))
        {
            output.Write(Hanging.Indent(0, new Paragraph($"Cited by {Words.Count(group.Key, "article")}", Palette.Title)));
            foreach (var reference in group)
            {
                ReferenceView.Write(output, 2, Glyphs.For(output).Bullet, string.Empty, reference.Text, reference.Match, Words.Of(reference.Match, reference.Publication, reference.DifferingFields), reference.Design, reference.Url);
            }

            output.WriteLine();
        }

        var exact = references.Count(reference => reference.Match == MatchStatus.Exact);
        var near = references.Count(reference => reference.Match == MatchStatus.NearMiss);
        output.Write(Hanging.Indent(0, new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"{Words.Count(references.Count, "work")}: {exact} in the catalogue ({Glyphs.For(output).Check}), {near} near {(near == 1 ? "miss" : "misses")}. \"Not found\" says nothing about whether a work exists; none was read."), Palette.Quiet)));
    }
}
