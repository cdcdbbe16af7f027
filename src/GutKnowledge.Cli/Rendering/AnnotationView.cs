using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Json;
using GutKnowledge.Text;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>An annotated article for people: its text with marks, below each sentence what it claims and how surely it speaks, then counts.</summary>
internal sealed class AnnotationView
{
    private const int TextIndent = 2;
    private const int NoteIndent = 6;

    private readonly IAnsiConsole output;
    private readonly Article article;
    private readonly bool isColoured;
    private readonly Glyphs glyphs;

    private AnnotationView(IAnsiConsole output, Article article)
    {
        this.output = output;
        this.article = article;
        isColoured = MarkedText.IsColoured(output);
        glyphs = Glyphs.For(output);
    }

    public static void Write(IAnsiConsole output, Article article, AnnotationReport report) => new AnnotationView(output, article).Write(report);

    private void Write(AnnotationReport report)
    {
        if (isColoured)
        {
            WriteLegend();
        }

        WriteTitle(report);
        int? last = null;
        foreach (var sentence in report.Sentences)
        {
            WriteSentence(sentence, last);
            last = sentence.Passage;
        }

        AnnotationCounts.Write(output, report, article.References.Count);
    }

    private void WriteLegend()
    {
        var line = new Paragraph().Append("Marks: ", Palette.Quiet);
        foreach (var (type, style) in Mark.Types)
        {
            line.Append(Mark.Label(type), style).Append(glyphs.Dot, Palette.Quiet);
        }

        line.Append("citation", Palette.Marker).Append(glyphs.Dot + "a mention without a word behind it is present, else as in ", Palette.Quiet)
            .Append("fever", Mark.Types[0].Style.Combine(Palette.Denied)).Append("|absent", Palette.Quiet);
        output.Write(Hanging.Indent(0, line));
        output.WriteLine();
    }

    private void WriteTitle(AnnotationReport report)
    {
        output.Write(Hanging.Indent(0, MarkedText.Of(article.Title, new TextSpan(0, article.Title.Length), report.TitleMentions.Select(Mark.Of), Palette.Title, isColoured)));
        if (article.Published is { } day)
        {
            output.Write(Hanging.Indent(0, new Paragraph(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet)));
        }
    }

    private void WriteSentence(SentenceEntry sentence, int? last)
    {
        var kind = article.Passages[sentence.Passage].Kind;
        var isFirst = sentence.Passage != last;
        if (isFirst && !(kind == PassageKind.ListItem && last is { } before && article.Passages[before].Kind == PassageKind.ListItem))
        {
            output.WriteLine();
        }

        var marks = sentence.Mentions.Select(Mark.Of).Concat(sentence.Citations.Select(Mark.Of));
        var text = MarkedText.Of(article.Text, sentence.Span, marks, kind == PassageKind.Heading ? Palette.Title : Palette.Plain, isColoured);
        var blanks = new string(' ', TextIndent);
        output.Write(kind switch
        {
            PassageKind.Heading => Hanging.Indent(0, text),
            PassageKind.ListItem => new Hanging(blanks + (isFirst ? glyphs.Bullet : "  "), blanks + "  ", Palette.Quiet, text),
            _ => Hanging.Indent(TextIndent, text),
        });
        WriteNotes(sentence);
    }

    private void WriteNotes(SentenceEntry sentence)
    {
        foreach (var claim in sentence.Claims)
        {
            var line = new Paragraph().Append("claim: ", Palette.Quiet);
            Append(line, claim.Subject);
            line.Append($" {Words.Of(claim.Relation)} ", Palette.Quiet);
            Append(line, claim.Object);
            output.Write(Note(line.Append(glyphs.Dot + string.Join(glyphs.Dot, Words.Of(claim.Kind), Manner(claim.Wording, claim.WordingCue)), Palette.Quiet)));
        }

        if (sentence.WordingCue is not null)
        {
            output.Write(Note(new Paragraph("wording: " + Manner(sentence.Wording, sentence.WordingCue), Palette.Quiet)));
        }
    }

    private static Hanging Note(Paragraph line) => new(new string(' ', NoteIndent), new string(' ', NoteIndent + 2), Palette.Quiet, line);

    private static void Append(Paragraph line, ClaimSideEntry side)
    {
        line.Append(SafeText.Line(side.Text), Palette.Plain);
        if (side.Concepts.Count == 0)
        {
            line.Append(" (not in the vocabulary)", Palette.Quiet);
        }
    }

    private static string Manner(Wording wording, Quote? cue) => Words.Of(wording) + (cue is null ? string.Empty : $" (\"{SafeText.Line(cue.Text)}\")");
}
