using System.Globalization;
using GutKnowledge.Drafts;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>What is wrong with a draft, then what backs each of its sentences.</summary>
internal static class DraftView
{
    public static void Write(IAnsiConsole output, DraftReport report)
    {
        foreach (var finding in report.Findings)
        {
            var style = finding.Severity == DraftSeverity.Error ? Palette.Bad : Palette.Careful;
            var text = new Paragraph().Append(Words.Of(finding.Kind), style.Combine(Palette.Title));
            if (finding.Text.Length > 0)
            {
                text.Append(": " + SafeText.Line(finding.Text));
            }

            output.Write(Hanging.Indent(0, text));
            output.Write(Hanging.Indent(4, new Paragraph(SafeText.Line(finding.Message), Palette.Quiet)));
        }

        output.Write(Hanging.Indent(0, new Paragraph(report.IsClean ? "Nothing found. That does not make it right: only what can be compared is compared." : Count(report), Palette.Title)));
        output.WriteLine();
        foreach (var sentence in report.Sentences)
        {
            var numbers = sentence.Backing.Where(backing => backing.Source.Number is not null).Select(backing => string.Create(CultureInfo.InvariantCulture, $"[{backing.Source.Number}]")).Distinct().ToList();
            var text = new Paragraph().Append(SafeText.Line(sentence.Text));
            text.Append(numbers.Count > 0 ? $"  {string.Join(' ', numbers)}" : sentence.Role == DraftRole.Claim ? "  no evidence" : string.Empty, numbers.Count > 0 ? Palette.Good : Palette.Careful);
            output.Write(new Hanging(Glyphs.For(output).Bar, Glyphs.For(output).Bar, Palette.Quiet, text));
        }
    }

    private static string Count(DraftReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Count} {(report.Findings.Count == 1 ? "finding" : "findings")}, {report.Findings.Count(finding => finding.Severity == DraftSeverity.Error)} of them grave.");
}
