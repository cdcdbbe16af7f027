using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Search;

namespace GutKnowledge.Evaluation;

/// <summary>What was ranked for each question: the form in which TREC compares systems.</summary>
/// <param name="Rankings">For the key of a question, its articles, best first.</param>
public sealed record RetrievalRun(IReadOnlyDictionary<string, IReadOnlyList<RankedArticle>> Rankings)
{
    private const string Q0 = "Q0";
    private const int Columns = 6;

    /// <summary>Asks the questions.</summary>
    /// <param name="queries">The questions.</param>
    /// <param name="rank">What ranks articles for the text of a question, best first. Its order is kept: where a score does not fall it is lowered by the least single-precision step,
    /// so that whoever sorts the run by score gets the same order.</param>
    public static RetrievalRun Ask(IEnumerable<RetrievalQuery> queries, Func<string, IReadOnlyList<RankedArticle>> rank)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(rank);
        return new RetrievalRun(queries.ToDictionary(query => query.Id, query => (IReadOnlyList<RankedArticle>)Falling(rank(query.Text)), StringComparer.Ordinal));
    }

    /// <summary>Reads a run: id of the question, <c>Q0</c>, id of the article, rank, score, name of the run; may be packed (<c>.gz</c>).</summary>
    /// <remarks>As in trec_eval the order is that of the scores, equal scores are ordered by the article's id from high to low (ordinal), and the rank column is passed over.</remarks>
    /// <exception cref="InvalidDataException">A line is broken, an article stands twice for a question (file and line are named), or the file is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RetrievalRun Load(string path)
    {
        var rankings = new Dictionary<string, List<RankedArticle>>(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        foreach (var line in SetLine.Of(path))
        {
            var cells = line.Cells(Columns);
            var (query, article) = (line.Key("question", cells[0]), line.Key("article", cells[2]));
            if (!double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !double.IsFinite(score))
            {
                throw line.Broken($"'{cells[4]}' is no score.");
            }

            if (!seen.Add((query, article)))
            {
                throw line.Broken($"'{article}' was ranked for '{query}' before.");
            }

            if (!rankings.TryGetValue(query, out var ranking))
            {
                rankings.Add(query, ranking = []);
            }

            ranking.Add(new RankedArticle(new ArticleId(article), score));
        }

        return rankings.Count > 0
            ? new RetrievalRun(rankings.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<RankedArticle>)Sorted(pair.Value), StringComparer.Ordinal))
            : throw new InvalidDataException($"{path}: nothing is ranked in it.");
    }

    /// <summary>Writes the run in the form that <see cref="Load"/> and trec_eval read, the questions in ordinal order, with tabs between the columns.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name of the run, without white space.</param>
    public void Write(TextWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        foreach (var (query, ranking) in Rankings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            for (var i = 0; i < ranking.Count; i++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{query}\t{Q0}\t{ranking[i].Id}\t{i + 1}\t{ranking[i].Score:R}\t{name}\n"));
            }
        }
    }

    private static List<RankedArticle> Sorted(List<RankedArticle> ranking) => [.. ranking.OrderByDescending(article => article.Score).ThenByDescending(article => article.Id)];

    private static RankedArticle[] Falling(IReadOnlyList<RankedArticle> ranking)
    {
        var falling = new RankedArticle[ranking.Count];
        var above = float.PositiveInfinity;
        for (var i = 0; i < falling.Length; i++)
        {
            above = MathF.Min((float)ranking[i].Score, MathF.BitDecrement(above));
            // A single-precision number as it is printed, so that the file has no digits that say nothing.
            falling[i] = new RankedArticle(ranking[i].Id, double.Parse(above.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }

        return falling;
    }
}
