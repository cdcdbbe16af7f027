using GutKnowledge.Citations;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>An entry of a reference list, as printed, with what the catalogue says of it and the study design where its title names one. An exact match is a check mark; everything else needs words.</summary>
internal static class ReferenceView
{
    public static void Write(IAnsiConsole output, int indent, string label, string remark, string entry, MatchStatus match, string status, DesignFinding? design, string? url)
    {
        var glyphs = Glyphs.For(output);
        var link = SafeLink.To(url);
        var text = new Paragraph().Append(SafeText.Line(entry), Palette.Quiet, link);
        var notes = new List<(string Text, Style Style, Link? Link)>();
        if (match == MatchStatus.Exact)
        {
            text.Append(" " + glyphs.Check, Palette.Good);
        }
        else
        {
            notes.Add((SafeText.Line(status), match == MatchStatus.NearMiss ? Palette.Careful : Palette.Quiet, null));
        }

        if (remark.Length > 0)
        {
            notes.Insert(0, (remark, Palette.Careful, null));
        }

        if (design is not null)
        {
            notes.Add((Words.Of(design), Palette.Quiet, null));
        }

        // Where a terminal has links, the entry is one.
        if (link is not null && !output.Profile.Capabilities.Links && !entry.Contains(link.Url, StringComparison.OrdinalIgnoreCase))
        {
            notes.Add((link.Url, Palette.Quiet, link));
        }

        var blanks = new string(' ', indent);
        output.Write(new Hanging(blanks + label, blanks + new string(' ', label.Length), Palette.Quiet, text));
        if (notes.Count > 0)
        {
            WriteNotes(output, indent + label.Length, glyphs.Dot, notes);
        }
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
