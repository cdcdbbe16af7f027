using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using GutKnowledge.Articles;
using GutKnowledge.Import;
using GutKnowledge.Import.Evaluation;

namespace GutKnowledge.Benchmarks.Pages;

/// <summary>Reads judged pages with our reader and with SmartReader, in turn, on one core: what is right and how many pages a second.</summary>
internal static class PageRun
{
    private const string Address = "https://example.org/page";

    public static void Print(string folder, int rounds)
    {
        var pages = PageSet.Load(folder);
        var html = pages.ToDictionary(page => page.Id, Html, StringComparer.Ordinal);
        Article Ours(JudgedPage page) => HtmlArticleReader.Read(html[page.Id], page.Id);
        Article Theirs(JudgedPage page) => WithSmartReader(html[page.Id], page.Id);

        (string Name, Func<JudgedPage, Article> Read)[] readers = [("GutKnowledge", Ours), ("SmartReader", Theirs)];
        foreach (var (name, read) in readers)
        {
            var scores = PageEvaluator.Evaluate(pages, read).All;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} text F1 {scores.TextF1:0.0000}, day {scores.Dates.Hits} of {scores.Dates.Total}, invented {scores.InventedDates.Hits} of {scores.InventedDates.Total}, author {scores.Authors.Hits} of {scores.Authors.Total}"));
        }

        // Processor time, since other processes may want the core; the readers take turns, so that a slow while hurts both.
        var seconds = readers.ToDictionary(reader => reader.Name, _ => 0.0);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, read) in readers)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                PageEvaluator.Evaluate(pages, page => Timed(page, read));
                seconds[name] += (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            }
        }

        foreach (var (name, _) in readers)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {pages.Count * rounds / seconds[name]:0.0} pages a second"));
        }
    }

    // Reading is timed, comparing is not: a refused page has nothing to compare.
    private static Article Timed(JudgedPage page, Func<JudgedPage, Article> read)
    {
        read(page);
        throw new ArticleFormatException(page.Id, "read.");
    }

    private static Article WithSmartReader(string html, string name)
    {
        var found = new SmartReader.Reader(Address, html).GetArticle();
        var builder = new ArticleBuilder(name)
        {
            Title = string.IsNullOrWhiteSpace(found.Title) ? name : found.Title,
            Author = found.Author,
            Published = found.PublicationDate is { } time ? DateOnly.FromDateTime(time) : null,
        };
        builder.AddParagraph(found.TextContent ?? string.Empty);
        return builder.Build();
    }

    private static string Html(JudgedPage page)
    {
        using var stream = File.OpenRead(page.File);
        using Stream plain = page.File.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }
}
