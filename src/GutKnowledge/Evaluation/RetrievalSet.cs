using System.Globalization;
using System.Text.Json;

namespace GutKnowledge.Evaluation;

/// <summary>A question to rank articles for.</summary>
/// <param name="Id">Its key in the set.</param>
/// <param name="Text">The question as typed.</param>
public sealed record RetrievalQuery(string Id, string Text);

/// <summary>Questions with the grades of the articles that were judged for them.</summary>
/// <param name="Queries">The questions, in the order of their file.</param>
/// <param name="Grades">For the key of a question, the grades by the keys of articles: 0 is not relevant, more is better. What is not there was not judged and counts as not relevant.</param>
public sealed record RetrievalSet(IReadOnlyList<RetrievalQuery> Queries, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Grades)
{
    /// <summary>Reads a set in the form of BEIR or of TREC. Every file may be packed (<c>.gz</c>).</summary>
    /// <param name="queries">A JSON object a line with <c>_id</c> and <c>text</c>, or a line with id, tab and text.</param>
    /// <param name="qrels">Columns id of the question, id of the article, grade, perhaps under the header <c>query-id corpus-id score</c>; or id of the question, a column that is passed over, id of the article, grade.</param>
    /// <exception cref="InvalidDataException">A line is broken, a question or a pair stands twice (file and line are named), or a file is empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RetrievalSet Load(string queries, string qrels) => new(ReadQueries(queries), ReadGrades(qrels));

    /// <summary>The questions that can be measured: those with an article of grade <paramref name="relevantFrom"/> or higher. For the others every measure is 0 or undefined whatever is ranked.</summary>
    public IReadOnlyList<RetrievalQuery> Answerable(int relevantFrom = 1) =>
        [.. Queries.Where(query => Grades.TryGetValue(query.Id, out var grades) && grades.Values.Any(grade => grade >= relevantFrom))];

    /// <summary>The keys of the articles that are relevant to any of these questions.</summary>
    public IReadOnlySet<string> Relevant(int relevantFrom = 1) =>
        Answerable(relevantFrom).SelectMany(query => Grades[query.Id]).Where(pair => pair.Value >= relevantFrom).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

    private static List<RetrievalQuery> ReadQueries(string path)
    {
        var queries = new List<RetrievalQuery>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in SetLine.Of(path))
        {
            var query = line.Text[0] == '{' ? FromJson(line) : FromTable(line);
            queries.Add(string.IsNullOrWhiteSpace(query.Text) ? throw line.Broken($"the question '{query.Id}' has no text.")
                : seen.Add(query.Id) ? query
                : throw line.Broken($"the question '{query.Id}' stood in the file before."));
        }

        return queries.Count > 0 ? queries : throw new InvalidDataException($"{path}: there is no question in it.");
    }

    private static RetrievalQuery FromTable(SetLine line)
    {
        var cells = line.Text.Split('\t', 2, StringSplitOptions.TrimEntries);
        return cells.Length == 2 ? new RetrievalQuery(line.Key("question", cells[0]), cells[1]) : throw line.Broken("there is no tab between an id and a question.");
    }

    private static RetrievalQuery FromJson(SetLine line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            return new RetrievalQuery(line.Key("question", json.RootElement.GetProperty("_id").ToString()), json.RootElement.GetProperty("text").GetString() ?? string.Empty);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw line.Broken(e is KeyNotFoundException ? "'_id' or 'text' is missing." : e.Message, e);
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadGrades(string path)
    {
        var grades = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in SetLine.Of(path))
        {
            var cells = line.Cells(3, 4);
            if (line.Number == 1 && cells is ["query-id", ..])
            {
                continue;
            }

            var (query, article) = (line.Key("question", cells[0]), line.Key("article", cells[^2]));
            if (!int.TryParse(cells[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                throw line.Broken($"'{cells[^1]}' is no whole number.");
            }

            if (!grades.TryGetValue(query, out var judged))
            {
                grades.Add(query, judged = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            if (!((Dictionary<string, int>)judged).TryAdd(article, grade))
            {
                throw line.Broken($"'{article}' was judged for '{query}' before.");
            }
        }

        return grades.Count > 0 ? grades : throw new InvalidDataException($"{path}: nothing is judged in it.");
    }
}
