using System.Globalization;
using GutKnowledge.Indexing;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>What was found in a folder: what is there, then a line for each problem with what to do about it.</summary>
internal static class CheckupView
{
    public static void Write(IAnsiConsole output, KnowledgeBaseCheckup found, KnowledgeBaseRepair? repair)
    {
        if (repair is not null)
        {
            Repaired(output, repair);
        }

        Line(output, string.Create(CultureInfo.InvariantCulture, $"{Words.Count(found.Articles, "article")}, {Words.Count(found.Originals, "original")}; store of format {Known(found.StoreFormat)}, change {Known(found.Generation)}."), Palette.Plain);
        Line(output, Index(found), Palette.Plain);
        if (found.IsInUse)
        {
            Line(output, "The folder is open in another process; what is being written now was not judged.", Palette.Quiet);
        }

        foreach (var problem in found.Problems)
        {
            Line(output, $"{Subject(problem)}: {problem.Reason} {problem.Advice}", Palette.Bad);
        }

        Line(output, found.IsSound ? "Sound." : Words.Count(found.Problems.Count, "problem") + ".", found.IsSound ? Palette.Quiet : Palette.Plain);
    }

    private static void Repaired(IAnsiConsole output, KnowledgeBaseRepair repair)
    {
        if (repair.Before.IsSound)
        {
            Line(output, "There was nothing to repair.", Palette.Quiet);
            return;
        }

        Line(output, $"{Words.Count(repair.Before.Problems.Count, "problem")} found before the repair.", Palette.Plain);
        if (repair.Copy is not null)
        {
            Line(output, $"The damaged store is kept in {repair.Copy}.", Palette.Plain);
        }

        foreach (var lost in repair.Lost)
        {
            Line(output, $"Lost: {Subject(lost)}: {lost.Reason} {lost.Advice}", Palette.Bad);
        }
    }

    private static string Index(KnowledgeBaseCheckup found) => found.Index switch
    {
        IndexCondition.Current => "The index is current.",
        IndexCondition.Behind => string.Create(CultureInfo.InvariantCulture, $"The index goes up to change {found.IndexGeneration}; it learns the rest when the knowledge base is opened."),
        IndexCondition.Outdated => "The index was made by other rules; it is made anew when the knowledge base is opened.",
        IndexCondition.Missing => "There is no index.",
        IndexCondition.Unusable => "The index cannot be used.",
        _ => "The index was not looked at, since the store cannot be read.",
    };

    private static string Subject(CheckupProblem problem) => problem.Part switch
    {
        CheckupPart.Article => "article " + (problem.Article ?? "whose key cannot be read"),
        CheckupPart.Original => "original of " + (problem.Article ?? "an article whose key cannot be read"),
        CheckupPart.Index => "index",
        CheckupPart.Leftover => "leftover",
        _ => "store",
    };

    private static string Known(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "unknown";

    private static void Line(IAnsiConsole output, string text, Style style) => output.Write(Hanging.Indent(0, new Paragraph(SafeText.Line(text), style)));
}
