using System.Globalization;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The cited works as a table.</summary>
internal static class ReferencesView
{
    public static void Write(IAnsiConsole output, IReadOnlyList<ReferenceEntry> references)
    {
        if (references.Count > 0)
        {
            var table = PlainTable.With(PlainTable.Number("Articles"), PlainTable.Column("Work, as the first of them prints it"), PlainTable.Column("In the catalogue"));
            foreach (var reference in references)
            {
                table.AddRow(
                    new Paragraph(reference.CitedBy.Count.ToString(CultureInfo.InvariantCulture)),
                    new Paragraph(SafeText.Line(reference.Text), Palette.Plain, SafeLink.To(reference.Url)),
                    Status(output, reference));
            }

            output.Write(table);
        }

        var exact = references.Count(reference => reference.Match == MatchStatus.Exact);
        var near = references.Count(reference => reference.Match == MatchStatus.NearMiss);
        output.Write(Hanging.Indent(0, new Paragraph(
            $"{Words.Count(references.Count, "work")}: {exact} in the catalogue, {near} near misses. \"Not found\" says nothing about whether a work exists; none was read.", Palette.Quiet)));
    }

    private static Paragraph Status(IAnsiConsole output, ReferenceEntry reference) => reference.Match switch
    {
        MatchStatus.Exact => new Paragraph(Glyphs.For(output).Check, Palette.Good),
        MatchStatus.NearMiss => new Paragraph(SafeText.Line(Words.Of(reference.Match, reference.Publication, reference.DifferingFields)), Palette.Careful),
        MatchStatus.Ambiguous => new Paragraph("ambiguous", Palette.Careful),
        MatchStatus.NotFound => new Paragraph("not found", Palette.Quiet),
        _ => new Paragraph("not checked", Palette.Quiet),
    };
}
