namespace GutKnowledge.Evaluation;

/// <summary>Measures runs against judged questions.</summary>
public static class RetrievalEvaluator
{
    /// <summary>Measures a run on the questions of a set that have an article of grade <paramref name="relevantFrom"/> or higher.</summary>
    /// <exception cref="InvalidDataException">There is no such question, or the run ranks nothing for any of them: the files do not belong together.</exception>
    public static RetrievalReport Evaluate(RetrievalSet set, RetrievalRun run, int relevantFrom = 1)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(run);
        var queries = set.Answerable(relevantFrom);
        if (queries.Count == 0)
        {
            throw new InvalidDataException($"no question has an article of grade {relevantFrom} or higher; do questions and judgements belong together?");
        }

        if (!queries.Any(query => run.Rankings.ContainsKey(query.Id)))
        {
            throw new InvalidDataException("the run has none of the questions; does it belong to them?");
        }

        List<QueryMeasures> measured = [.. queries.Select(query => new QueryMeasures(query.Id, RetrievalMeasures.Of(run.Rankings.GetValueOrDefault(query.Id) ?? [], set.Grades[query.Id], relevantFrom)))];
        return new RetrievalReport(
            queries.Count,
            set.Queries.Count - queries.Count,
            queries.Count(query => run.Rankings.GetValueOrDefault(query.Id) is null or []),
            RetrievalMeasures.Mean([.. measured.Select(query => query.Measures)]),
            measured);
    }

    /// <summary>Compares two reports on the same questions.</summary>
    /// <exception cref="ArgumentException">They are not on the same questions.</exception>
    public static RetrievalComparison Compare(RetrievalReport report, RetrievalReport other)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(other);
        if (!report.PerQuery.Select(query => query.Query).SequenceEqual(other.PerQuery.Select(query => query.Query), StringComparer.Ordinal))
        {
            throw new ArgumentException("The reports are not on the same questions.", nameof(other));
        }

        List<double> differences = [.. report.PerQuery.Zip(other.PerQuery, (one, two) => one.Measures.NdcgAt10 - two.Measures.NdcgAt10)];
        return new RetrievalComparison(
            other.Mean,
            report.Mean.NdcgAt10 - other.Mean.NdcgAt10,
            RandomisationTest.P(differences),
            RandomisationTest.Permutations,
            differences.Count(difference => difference > 0),
            differences.Count(difference => difference < 0));
    }
}
