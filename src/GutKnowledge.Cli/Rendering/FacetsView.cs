using System.Globalization;
using GutKnowledge.Answers;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>What articles are like: a section for each kind of count.</summary>
internal static class FacetsView
{
    public static void Write(IAnsiConsole output, FacetCounts counts)
    {
        WriteSection(output, "Concepts", counts.Concepts, concept => concept.Name);
        WriteSection(output, "Publishers", counts.Publishers, publisher => publisher);
        WriteSection(output, "Tags", counts.Tags, tag => tag);
        WriteSection(output, "Years", counts.Years, year => year.ToString(CultureInfo.InvariantCulture));
        WriteSection(output, "Wording", counts.Wordings, Words.Of);
        WriteSection(output, "Cited designs", counts.Designs, Words.Of);
        output.Write(Hanging.Indent(0, new Paragraph(Words.Count(counts.Total, "article") + ".", Palette.Quiet)));
    }

    private static void WriteSection<T>(IAnsiConsole output, string head, IReadOnlyList<FacetCount<T>> counts, Func<T, string> name)
    {
        if (counts.Count == 0)
        {
            return;
        }

        output.Write(Hanging.Indent(0, new Paragraph(head, Palette.Title)));
        var width = counts.Max(count => count.Articles).ToString(CultureInfo.InvariantCulture).Length;
        foreach (var count in counts)
        {
            var number = count.Articles.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            output.Write(Hanging.Indent(2, new Paragraph().Append(number + "  ", Palette.Quiet).Append(SafeText.Line(name(count.Value)), Palette.Plain)));
        }

        output.WriteLine();
    }
}
