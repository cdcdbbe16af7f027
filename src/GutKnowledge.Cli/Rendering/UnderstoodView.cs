using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>One line: what was understood, and what the question says of it.</summary>
internal static class UnderstoodView
{
    public static void Write(IAnsiConsole output, IReadOnlyList<UnderstoodMention> understood)
    {
        if (understood.Count == 0)
        {
            return;
        }

        var line = new Paragraph().Append("Understood: ", Palette.Quiet);
        for (var i = 0; i < understood.Count; i++)
        {
            var mention = understood[i];
            line.Append(i == 0 ? string.Empty : Glyphs.For(output).Dot, Palette.Quiet);
            Append(line, mention.Assertion.Status, SafeText.Line(string.Join(" or ", mention.Concepts.Select(concept => concept.Name)).ToLowerInvariant()));
            if (mention.ReadAs is { } read)
            {
                line.Append($" (\"{SafeText.Line(mention.Text)}\" read as \"{SafeText.Line(read)}\")", Palette.Quiet);
            }
        }

        output.Write(Hanging.Indent(0, line));
        output.WriteLine();
    }

    private static void Append(Paragraph line, AssertionStatus status, string name)
    {
        var (before, style, behind) = status switch
        {
            AssertionStatus.Absent => ("not ", Palette.Denied, string.Empty),
            AssertionStatus.Past => (string.Empty, Palette.Quiet, " (in the past)"),
            AssertionStatus.OtherPerson => (string.Empty, Palette.Quiet, " (another person)"),
            AssertionStatus.Hypothetical => (string.Empty, Palette.Asked, " (supposed)"),
            AssertionStatus.Uncertain => (string.Empty, Palette.Asked, " (possible)"),
            _ => (string.Empty, Palette.Asked, string.Empty),
        };
        line.Append(before, Palette.Quiet).Append(name, style).Append(behind, Palette.Quiet);
    }
}
