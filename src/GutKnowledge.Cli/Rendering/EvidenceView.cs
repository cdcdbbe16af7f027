using GutKnowledge.Answers;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The sentences of one article, word for word, each with how it speaks and what it cites. An entry that was shown is not shown in full again.</summary>
internal sealed class EvidenceView(IAnsiConsole output, AskedWords asked)
{
    private const int QuoteIndent = 3;
    private const int NoteIndent = 5;

    // A longer marker names the authors, and so does the entry.
    private const int LongestMarker = 6;
    private readonly Glyphs glyphs = Glyphs.For(output);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    public void Write(Evidence evidence, bool isAgainst)
    {
        if (isAgainst)
        {
            output.Write(Hanging.Indent(QuoteIndent, new Paragraph("Against:", Palette.Careful)));
        }

        if (evidence.LeadIn is { } leadIn)
        {
            WriteQuote(output, QuoteIndent, leadIn.Text + "\n" + evidence.Sentence, asked);
        }
        else
        {
            WriteQuote(output, QuoteIndent, evidence.Sentence, asked);
        }

        WriteManner(evidence);
        foreach (var (citation, reference) in evidence.Citations.SelectMany(citation => citation.References.Select(reference => (citation, reference))).DistinctBy(pair => pair.reference.Text))
        {
            WriteReference(citation, reference);
        }

        if (evidence.Caveat is { } caveat)
        {
            output.Write(Hanging.Indent(NoteIndent, new Paragraph().Append("But: ", Palette.Careful).Append(SafeText.Line(caveat.Text), Palette.Plain)));
        }

        output.WriteLine();
    }

    /// <summary>A quotation behind a bar. The first line of several is the lead-in of a list, the others are its entries.</summary>
    public static void WriteQuote(IAnsiConsole output, int indent, string text, AskedWords asked)
    {
        var glyphs = Glyphs.For(output);
        var bar = new string(' ', indent) + glyphs.Bar;
        var isFirst = true;
        foreach (var line in SafeText.Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            output.Write(isFirst
                ? new Hanging(bar, bar, Palette.Quiet, asked.Mark(line))
                : new Hanging(bar + "  " + glyphs.Bullet, bar + "    ", Palette.Quiet, asked.Mark(line)));
            isFirst = false;
        }
    }

    private void WriteManner(Evidence evidence)
    {
        var wording = Words.Of(evidence.Wording) + (evidence.WordingCue is { } cue ? $" (\"{SafeText.Line(cue.Text)}\")" : string.Empty);
        output.Write(Hanging.Indent(NoteIndent, new Paragraph(string.Join(glyphs.Dot, wording, Words.Of(evidence.Kind), Words.Of(evidence.Support)), Palette.Quiet)));
    }

    private void WriteReference(BoundCitation citation, CitedReference reference)
    {
        var isNamed = reference.Number is null && citation.Marker.Length > LongestMarker;
        var label = isNamed ? glyphs.Bullet : reference.Number is { } number ? $"[{number}] " : SafeText.Line(citation.Marker) + " ";
        var inferred = citation.IsInferred ? "inferred from list order" : string.Empty;
        if (shown.Add(reference.Text))
        {
            ReferenceView.Write(output, NoteIndent, label, new ShownReference(
                reference.Text,
                reference.Match,
                Words.Of(reference.Match, reference.Publication, reference.DifferingFields, reference.Candidates),
                reference.Retraction is { } found ? new ShownRetraction(found.Status, Words.Of(found.Status, found.Date, found.FoundBy, found.ListUpTo)) : null,
                reference.Design,
                reference.Url,
                inferred,
                string.Empty));
        }
        else if (!isNamed)
        {
            output.Write(Hanging.Indent(NoteIndent, new Paragraph(label + (citation.IsInferred ? inferred + glyphs.Dot : string.Empty) + "see above", Palette.Quiet)));
        }
    }
}
