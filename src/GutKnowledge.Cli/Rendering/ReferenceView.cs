using GutKnowledge.Citations;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>What is shown of an entry of a reference list.</summary>
/// <param name="Entry">The entry as printed.</param>
/// <param name="Match">How it compares with the catalogue.</param>
/// <param name="Status">The same in words.</param>
/// <param name="Retraction">What the list of retractions says of it, if anything.</param>
/// <param name="Design">The study design, where it is known.</param>
/// <param name="Url">Where it can be looked up.</param>
/// <param name="Remark">What must be known of how it was bound; may be empty.</param>
/// <param name="Place">Where it stands; may be empty.</param>
internal sealed record ShownReference(string Entry, MatchStatus Match, string Status, ShownRetraction? Retraction, DesignFinding? Design, string? Url, string Remark, string Place);

/// <summary>What the list of retractions says of an entry, and the same in words.</summary>
internal sealed record ShownRetraction(RetractionStatus Status, string Words);

/// <summary>An entry of a reference list, as printed, with what the catalogue says of it and the study design where its title names one. An exact match is a check mark; everything else needs words.</summary>
internal static class ReferenceView
{
    public static void Write(IAnsiConsole output, int indent, string label, ShownReference shown)
    {
        var glyphs = Glyphs.For(output);
        var link = SafeLink.To(shown.Url);
        var text = new Paragraph().Append(SafeText.Line(shown.Entry), Palette.Quiet, link);
        if (shown.Match == MatchStatus.Exact)
        {
            text.Append(" " + glyphs.Check, Palette.Good);
        }

        var blanks = new string(' ', indent);
        output.Write(new Hanging(blanks + label, blanks + new string(' ', label.Length), Palette.Quiet, text));
        var notes = Notes(shown);
        // Where a terminal has links, the entry is one.
        if (link is not null && !output.Profile.Capabilities.Links && !shown.Entry.Contains(link.Url, StringComparison.OrdinalIgnoreCase))
        {
            notes.Add((link.Url, Palette.Quiet, link));
        }

        if (notes.Count > 0)
        {
            WriteNotes(output, indent + label.Length, glyphs.Dot, notes);
        }
    }

    private static List<(string Text, Style Style, Link? Link)> Notes(ShownReference shown)
    {
        var notes = new List<(string Text, Style Style, Link? Link)>();
        if (shown.Retraction is { } retraction)
        {
            notes.Add((retraction.Words, retraction.Status is RetractionStatus.Retracted or RetractionStatus.Concern ? Palette.Careful : Palette.Quiet, null));
        }

        if (shown.Remark.Length > 0)
        {
            notes.Add((shown.Remark, Palette.Careful, null));
        }

        if (shown.Match != MatchStatus.Exact)
        {
            notes.Add((SafeText.Line(shown.Status), shown.Match == MatchStatus.NearMiss ? Palette.Careful : Palette.Quiet, null));
        }

        if (shown.Design is { } design)
        {
            notes.Add((Words.Of(design), Palette.Quiet, null));
        }

        if (shown.Place.Length > 0)
        {
            notes.Add((shown.Place, Palette.Quiet, null));
        }

        return notes;
    }

    private static void WriteNotes(IAnsiConsole output, int indent, string dot, List<(string Text, Style Style, Link? Link)> notes)
    {
        var line = new Paragraph();
        for (var i = 0; i < notes.Count; i++)
        {
            line.Append(i == 0 ? string.Empty : dot, Palette.Quiet).Append(notes[i].Text, notes[i].Style, notes[i].Link);
        }

        output.Write(Hanging.Indent(indent, line));
    }
}
