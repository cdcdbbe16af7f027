using System.Globalization;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Two sentences on the cited works, each with what it does not say.</summary>
internal static class CitedCountsView
{
    public static void Write(IAnsiConsole output, CitedCounts counts)
    {
        output.Write(Hanging.Indent(0, new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"{Words.Count(counts.Works, "work")} cited: {counts.Exact} in the catalogue ({Glyphs.For(output).Check}), {counts.NearMiss} near {(counts.NearMiss == 1 ? "miss" : "misses")}, {counts.Ambiguous} ambiguous, {counts.NotFound} not found. \"Not found\" says nothing about whether a work exists; none was read."), Palette.Quiet)));
        output.Write(Hanging.Indent(0, new Paragraph(
            counts.Listed is { } listed
                ? string.Create(CultureInfo.InvariantCulture, $"{listed} of them {(listed == 1 ? "stands" : "stand")} in the list of retractions{(counts.ListUpTo is { } day ? $" up to {day:yyyy-MM-dd}" : string.Empty)}. A work that is not in it may be retracted all the same.")
                : "Whether a work was retracted was not looked up; give a list with --retractions.",
            Palette.Quiet)));
    }
}
