using GutKnowledge.Answers;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Warning signs: in a frame when the question's own words raise them, as lines when something else must be so.</summary>
internal static class NoticeView
{
    private const string Caution = "Sources differ in their thresholds, and a clinician has not reviewed these notices.";

    public static void Write(IAnsiConsole output, IReadOnlyList<Notice> notices)
    {
        if (notices.Count == 0)
        {
            return;
        }

        var raised = notices.Where(notice => notice.Condition is null).ToList();
        if (raised.Count > 0)
        {
            WriteFrame(output, raised);
        }

        var conditional = notices.Where(notice => notice.Condition is not null).ToList();
        if (conditional.Count > 0)
        {
            WriteLines(output, conditional);
        }

        if (raised.Count == 0)
        {
            output.Write(Hanging.Indent(0, new Paragraph(Caution, Palette.Quiet)));
        }

        output.WriteLine();
    }

    private static void WriteFrame(IAnsiConsole output, List<Notice> raised)
    {
        var text = new Paragraph();
        foreach (var notice in raised)
        {
            text.Append(SafeText.Line(notice.Message) + "\n", StyleOf(notice).Combine(Palette.Title));
        }

        text.Append(Caution, Palette.Quiet);
        output.Write(new Panel(text) { Border = BoxBorder.Rounded, BorderStyle = StyleOf(raised[0]), Padding = new Padding(1, 0), Expand = true });
    }

    private static void WriteLines(IAnsiConsole output, List<Notice> conditional)
    {
        output.Write(Hanging.Indent(0, new Paragraph("Watch out for", Palette.Careful)));
        var bullet = "  " + Glyphs.For(output).Bullet;
        foreach (var notice in conditional)
        {
            var text = new Paragraph(SafeText.Line(notice.Message), Palette.Plain);
            output.Write(new Hanging(bullet, "    ", StyleOf(notice), text));
        }
    }

    private static Style StyleOf(Notice notice) => notice.Urgency == Urgency.Emergency ? Palette.Bad : Palette.Careful;
}
