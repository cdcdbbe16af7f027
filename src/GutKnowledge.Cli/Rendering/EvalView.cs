using System.Globalization;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A report on judged questions.</summary>
internal static class EvalView
{
    public static void Write(IAnsiConsole output, QuestionReport report, bool withMisses)
    {
        Misses(output, report.Misses, withMisses);
        Line(output, "questions", report.Questions.ToString(CultureInfo.InvariantCulture));
        Line(output, "concepts present", Of(report.Present));
        Line(output, "concepts absent", Of(report.Absent));
        Line(output, "concepts past", Of(report.Past));
        Line(output, "red flags raised", Of(report.RedFlags));
        Line(output, "outcome right", Of(report.Outcomes));
        Line(output, "right article first", Of(report.First));
        Line(output, "right article in three", Of(report.InThree));
        Line(output, "best sentence shown", Of(report.BestSentence));
    }

    public static void Write(IAnsiConsole output, MentionReport report, bool withMisses)
    {
        Misses(output, report.Misses, withMisses);
        Line(output, "texts", report.Texts.ToString(CultureInfo.InvariantCulture));
        Line(output, "concepts of a text", Of(report.Documents));
        if (report.Mentions.Recall.Total > 0)
        {
            Line(output, "mentions, exact span", Of(report.Mentions));
        }
    }

    public static void Write(IAnsiConsole output, AssertionReport report, bool withMisses)
    {
        Misses(output, report.Misses, withMisses);
        Line(output, "sentences", string.Create(CultureInfo.InvariantCulture, $"{report.Sentences}, concept not found in {report.NotLocated}"));
        Line(output, "denied", Of(report.Negated));
        Line(output, "past", Of(report.Historical));
        Line(output, "supposed", Of(report.Hypothetical));
        Line(output, "whose it is", Of(report.Experiencer));
    }

    internal static void Misses(IAnsiConsole output, IReadOnlyList<string> misses, bool areShown)
    {
        if (!areShown)
        {
            return;
        }

        foreach (var miss in misses)
        {
            output.Write(Hanging.Indent(0, new Paragraph(SafeText.Line(miss), Palette.Plain)));
        }

        output.WriteLine();
    }

    internal static void Line(IAnsiConsole output, string name, string value) =>
        output.Write(Hanging.Indent(0, new Paragraph(name.PadRight(24) + value, Palette.Plain)));

    internal static string Of(PrecisionRecall value) => string.Create(
        CultureInfo.InvariantCulture, $"P {value.Precision.Value:0.000}  R {value.Recall.Value:0.000}  F1 {value.F1:0.000}  ({value.Recall.Hits} of {value.Recall.Total})");

    internal static string Of(Ratio value) => string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.000}  ({value.Hits} of {value.Total})");
}
