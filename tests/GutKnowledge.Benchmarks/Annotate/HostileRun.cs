using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Benchmarks.Annotate;

/// <summary>How long hostile texts take at a size and at half of it: where the time more than doubles by much, it does not grow with the text alone.</summary>
internal static class HostileRun
{
    public static void Print(int length, string? name)
    {
        var annotator = new Annotator(Vocabulary.Default);
        var parser = new QuestionParser(annotator);
        (string Name, Action<string> Work)[] ways =
        [
            ("mentions", text => annotator.FindMentions(text)),
            ("all mentions", text => annotator.FindMentions(text, MentionMode.All)),
            ("question", text => parser.Parse(text)),
            ("article", text =>
            {
                if (HostileTexts.Article(text) is { } article)
                {
                    annotator.Annotate(article);
                }
            }),
        ];
        foreach (var way in ways)
        {
            way.Work("bloating after bread, no fever");
        }

        var table = new TextTable(["text", .. ways.SelectMany(way => new[] { way.Name + ", ms", "x half" })]);
        foreach (var (title, piece) in HostileTexts.Pieces.Where(entry => name is null || entry.Name == name))
        {
            var (half, full) = (HostileTexts.Text(piece, length / 2), HostileTexts.Text(piece, length));
            List<string> cells = [title];
            foreach (var (_, work) in ways)
            {
                var (before, after) = (Time(work, half), Time(work, full));
                cells.Add(after.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture));
                cells.Add((after / before).ToString("N1", CultureInfo.InvariantCulture));
            }

            table.Add([.. cells]);
        }

        table.Print(string.Create(CultureInfo.InvariantCulture, $"hostile texts of {length} characters; {ways[^1].Name}: twice the text, a paragraph and a list entry"));
    }

    private static TimeSpan Time(Action<string> work, string text)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        work(text);
        return Stopwatch.GetElapsedTime(start);
    }
}
