using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Search;

namespace GutKnowledge.Benchmarks.BadInput;

/// <summary>How long questions take that nobody should ask, on generated articles: the longest of some rounds after a first one that may have to read what others keep.</summary>
internal static class BadInputRun
{
    private const int Rounds = 15;

    public static void Print(ArticleGenerator generator, int count)
    {
        using var knowledge = KnowledgeBase.InMemory();
        knowledge.AddRange(generator.Articles(count));
        knowledge.Ask("bloating");

        var cited = new ArticleFilter { OnlyCited = true };
        var id = knowledge.Articles.First().Id;
        (string Name, Action<string> Work)[] ways =
        [
            ("ask", text => knowledge.Ask(text)),
            ("ask cited", text => knowledge.Ask(text, filter: cited)),
            ("facets", text => knowledge.Facets(text)),
            ("suggest", text => knowledge.Suggest(text)),
        ];
        var table = new TextTable(["question", "characters", .. ways.SelectMany(way => new[] { way.Name + ", first ms", "worst ms" })]);
        foreach (var (name, text) in BadQuestions.All)
        {
            List<string> cells = [name, text.Length.ToString("N0", CultureInfo.InvariantCulture)];
            foreach (var (_, work) in ways)
            {
                cells.AddRange(Times(() => work(text)));
            }

            table.Add([.. cells]);
        }

        table.Print(string.Create(CultureInfo.InvariantCulture, $"bad input, {count} generated articles in memory, worst of {Rounds} rounds after the first"));

        var beside = new TextTable("beside", "first ms", "worst ms", "p50 us");
        foreach (var (name, work) in new (string, Action)[]
        {
            ("related", () => knowledge.Related(id)),
            ("suggest \"b\"", () => knowledge.Suggest("b")),
            ("suggest \"bloa\"", () => knowledge.Suggest("bloa")),
            ("suggest \"constapatoin\"", () => knowledge.Suggest("constapatoin")),
            ("facets \"bloating\"", () => knowledge.Facets("bloating")),
            ("ask \"bloating\"", () => knowledge.Ask("bloating")),
            ("ask \"bloating\", dated", () => knowledge.Ask("bloating", filter: new ArticleFilter { PublishedFrom = new DateOnly(2020, 1, 1) })),
            ("ask \"bloating\", cited", () => knowledge.Ask("bloating", filter: cited)),
        })
        {
            var times = Times(work);
            var samples = new Samples();
            for (var i = 0; i < 10 * Rounds; i++)
            {
                var start = Stopwatch.GetTimestamp();
                work();
                samples.Add(Stopwatch.GetElapsedTime(start));
            }

            beside.Add([name, .. times, samples.Percentile(0.5).ToString("N0", CultureInfo.InvariantCulture)]);
        }

        beside.Print("what stands beside a question");
    }

    private static string[] Times(Action work)
    {
        GC.Collect();
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return [Cell(times[0]), Cell(times.Skip(1).Max())];
    }

    private static string Cell(double milliseconds) => milliseconds.ToString("N2", CultureInfo.InvariantCulture);
}
