using System.Globalization;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Json;
using GutKnowledge.Concepts;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A concept for people: its names, then what the articles say of it.</summary>
internal static class ConceptView
{
    public static void Write(IAnsiConsole output, ConceptEntry concept)
    {
        output.Write(Hanging.Indent(0, new Paragraph().Append(SafeText.Line(concept.Name), Palette.Title).Append("  " + SafeText.Line(concept.Id), Palette.Quiet)));
        WriteNames(output, concept);
        foreach (var reference in concept.CrossReferences)
        {
            var relation = reference.Match switch { CrossReferenceMatch.Exact => "same as ", CrossReferenceMatch.Close => "close to ", _ => "part of the broader " };
            output.Write(Hanging.Indent(2, new Paragraph(SafeText.Line(relation + reference.Id + (reference.Label is { } label ? $" ({label})" : string.Empty)), Palette.Quiet)));
        }

        output.WriteLine();
        WriteSection(output, "Causes", concept.Causes);
        WriteSection(output, "Symptoms", concept.Symptoms);
        WriteSection(output, "Conditions", concept.Conditions);
        WriteSection(output, "Goes together with", concept.Associations);
        WriteSection(output, "Helps", concept.Helps);
        WriteSection(output, "Worsens", concept.Worsens);
        WriteSection(output, "Tests", concept.Tests);
        foreach (var dispute in concept.Disputes)
        {
            output.Write(Hanging.Indent(0, new Paragraph("Disputed:", Palette.Careful)));
            EvidenceView.WriteQuote(output, 2, dispute.Text, AskedWords.Of([], concept.Names.Select(name => name.Text)));
            output.Write(Hanging.Indent(2, new Paragraph(SafeText.Line(dispute.Article), Palette.Quiet)));
            output.WriteLine();
        }

        var closing = concept.Articles.Count == 0
            ? "No article speaks of it."
            : $"{Words.Count(concept.Articles.Count, "article")} {(concept.Articles.Count == 1 ? "speaks" : "speak")} of it. This is what articles say, not what is so; --json has the sentences.";
        output.Write(Hanging.Indent(0, new Paragraph(closing, Palette.Quiet)));
    }

    private static void WriteNames(IAnsiConsole output, ConceptEntry concept)
    {
        var names = concept.Names.Where(name => name.Kind is not (SynonymKind.Preferred or SynonymKind.Misspelling)).Select(name => SafeText.Line(name.Text)).ToList();
        if (names.Count > 0)
        {
            output.Write(Hanging.Indent(2, new Paragraph().Append("also: ", Palette.Quiet).Append(string.Join(", ", names), Palette.Plain)));
        }
    }

    private static void WriteSection(IAnsiConsole output, string head, IReadOnlyList<RelatedEntry> related)
    {
        if (related.Count == 0)
        {
            return;
        }

        output.Write(Hanging.Indent(0, new Paragraph(head, Palette.Title)));
        var bullet = "  " + Glyphs.For(output).Bullet;
        foreach (var entry in related)
        {
            var line = new Paragraph().Append(SafeText.Line(entry.Name), Palette.Plain).Append($"  {Words.Count(entry.Articles, "article")}, {Words.Count(entry.Sources, "source")}: {Rests(entry)}", Palette.Quiet);
            output.Write(new Hanging(bullet, "    ", Palette.Quiet, line));
        }

        output.WriteLine();
    }

    // "flat statement 2, hedged 1; cites meta-analysis 1": a number where there is more than one source to count.
    private static string Rests(RelatedEntry entry)
    {
        var wordings = string.Join(", ", entry.Wordings.Select(count => Numbered(Words.Of(count.Value), count.Sources)));
        var designs = string.Join(", ", entry.Designs.Where(count => count.Value != StudyDesign.Unknown).Select(count => Numbered(Words.Of(count.Value), count.Sources)));
        return wordings + (designs.Length > 0 ? "; cites " + designs : string.Empty);

        string Numbered(string words, int sources) => entry.Sources > 1 ? string.Create(CultureInfo.InvariantCulture, $"{words} {sources}") : words;
    }
}
