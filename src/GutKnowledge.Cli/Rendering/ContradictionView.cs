using GutKnowledge.Answers;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Articles that state the opposite of each other, both word for word.</summary>
internal static class ContradictionView
{
    public static void Write(IAnsiConsole output, IReadOnlyList<Contradiction> contradictions)
    {
        foreach (var contradiction in contradictions)
        {
            var pair = SafeText.Line($"{contradiction.Subject.Name} and {contradiction.Object.Name}".ToLowerInvariant());
            output.Write(Hanging.Indent(0, new Paragraph().Append("Articles disagree: ", Palette.Careful).Append(pair)));
            var asked = AskedWords.Of([contradiction.Subject, contradiction.Object], []);
            foreach (var side in new[] { contradiction.Says, contradiction.Opposes })
            {
                EvidenceView.WriteQuote(output, 2, side.LeadIn is { } leadIn ? leadIn.Text + "\n" + side.Sentence : side.Sentence, asked);
                output.Write(Hanging.Indent(2, new Paragraph(SafeText.Line(side.Article.Value), Palette.Quiet)));
            }

            output.WriteLine();
        }
    }
}
