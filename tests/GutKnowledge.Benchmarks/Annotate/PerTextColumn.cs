using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Annotate;

/// <summary>A column of what a run took, for the size of its text.</summary>
/// <param name="name">Head of the column.</param>
/// <param name="legend">What it means.</param>
/// <param name="value">Of the median in seconds, the bytes allocated and the size.</param>
internal sealed class PerTextColumn(string name, string legend, Func<double, long, (long Bytes, long Characters), double> value) : IColumn
{
    private const double NanosecondsInSecond = 1e9;

    private static readonly ConcurrentDictionary<(int Times, bool AsOne), (long Bytes, long Characters)> Sizes = new();

    public string Id => nameof(PerTextColumn) + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var parameters = benchmarkCase.Parameters;
        var size = Sizes.GetOrAdd(((int)parameters[nameof(AnnotateBenchmarks.Times)], (bool)parameters[nameof(AnnotateBenchmarks.AsOne)]), Size);
        return summary[benchmarkCase] is { ResultStatistics: { } statistics } report
            ? value(statistics.Median / NanosecondsInSecond, report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) ?? 0, size).ToString("N2", CultureInfo.InvariantCulture)
            : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    private static (long Bytes, long Characters) Size((int Times, bool AsOne) corpus)
    {
        Article[] articles = corpus.AsOne ? [AnnotateCorpus.Whole(corpus.Times)] : AnnotateCorpus.Separate(corpus.Times);
        return (AnnotateCorpus.Bytes(articles), AnnotateCorpus.Characters(articles));
    }
}
