using System.Diagnostics;
using System.Globalization;
using System.Text;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Citations;
using GutKnowledge.Import;

namespace GutKnowledge.Benchmarks.Catalog;

/// <summary>How fast files of publications and lists of retractions are read, and references compared with the catalogue. The best of some rounds.</summary>
internal static class CatalogRun
{
    private const int Rounds = 5;
    private const string Header = "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes";

    public static void Print(int count)
    {
        var table = new TextTable("work", "of", "ms", "a second");
        var records = PublicationCatalog.Default.Publications;
        foreach (var format in Enum.GetValues<PublicationFormat>())
        {
            using var output = new StringWriter();
            PublicationFile.Write(Enumerable.Range(0, count).Select(i => records[i % records.Count]), format, output);
            var bytes = Encoding.UTF8.GetBytes(output.ToString());
            Time(table, $"read {format}", count, () => PublicationFile.Read(new MemoryStream(bytes), "generated").Publications.Count);
        }

        var list = List(count);
        Time(table, "read a list of retractions", count, () => RetractionWatchFile.Read(new StringReader(list), "generated").List.Count);
        var printed = records.Select(record => Reference.Parse($"{string.Join(", ", record.Authors)}. {record.Title}. {record.Container}. {record.Year};{record.Volume}:{record.Pages}.")).ToList();
        Time(table, "match references", printed.Count, () => printed.Count(entry => PublicationCatalog.Default.Match(entry).Status == MatchStatus.Exact));
        table.Print(string.Create(CultureInfo.InvariantCulture, $"files of {count} records, best of {Rounds} rounds"));
    }

    private static string List(int count)
    {
        var records = PublicationCatalog.Default.Publications;
        var list = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < count; i++)
        {
            var record = records[i % records.Count];
            list.Append(CultureInfo.InvariantCulture, $"{i},\"{record.Title?.Replace("\"", "\"\"", StringComparison.Ordinal)}\",(HSC) Medicine;,\"Department, University, Town\",{record.Container?.Replace(',', ' ')},Publisher,Country,{string.Join(';', record.Authors.Select(author => $"{author.Given} {author.Family}"))},,Research Article;,{1 + (i % 12)}/{1 + (i % 28)}/2015 0:00,10.1000/notice.{i},0,1/1/{record.Year ?? 2010} 0:00,10.1000/work.{i},{10_000_000 + i},Retraction,+Error in Data;+Unreliable Results;,No,\n");
        }

        return list.ToString();
    }

    private static void Time(TextTable table, string work, int count, Func<int> run)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            _ = run();
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        table.Add(work, count.ToString("N0", CultureInfo.InvariantCulture), best.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture), (count / best.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture));
    }
}
