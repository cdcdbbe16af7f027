using System.Collections.Concurrent;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Drafts;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Drafts;

/// <summary>Reads <c>Specs/draft-check.md</c>: questions, the articles they are asked of, and rows of drafts.</summary>
internal static class DraftSpec
{
    private const int Articles = 3;
    private const string None = "none";

    private static readonly AnswerGuard Guard = new();
    private static readonly ConcurrentDictionary<string, Answer> Answers = new(StringComparer.Ordinal);
    private static readonly Lazy<(IReadOnlyList<DraftRow> Rows, Dictionary<string, List<string>> Sections, Dictionary<string, List<string>> Numbered)> All = new(Read);

    public static IReadOnlyList<DraftRow> Rows => All.Value.Rows;

    public static IReadOnlyCollection<string> Questions => All.Value.Sections.Keys;

    /// <summary>The evidence of the answer as the file shows it.</summary>
    public static IReadOnlyList<string> Shown(string question) => All.Value.Numbered[question];

    public static Answer Answer(string question) => Answers.GetOrAdd(question, static asked =>
    {
        var lines = All.Value.Sections[asked];
        if (lines.Count == 0)
        {
            return Sample.Knowledge.Ask(asked, take: Articles);
        }

        using var knowledge = Make.Knowing([.. Built(lines)]);
        return knowledge.Ask(asked, take: Articles);
    });

    public static DraftReport Check(DraftRow row) => Guard.Check(row.Draft, Answer(row.Question));

    public static SortedSet<string> Kinds(DraftReport report) => new(report.Findings.Select(finding => finding.Kind.ToString()), StringComparer.Ordinal);

    private static IEnumerable<Article> Built(List<string> lines)
    {
        ArticleBuilder? builder = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (builder is not null)
                {
                    yield return builder.Build();
                }

                var colon = line.IndexOf(':', StringComparison.Ordinal);
                builder = Make.Builder(line[2..colon], line[(colon + 2)..]);
            }
            else if (line.StartsWith("[ref] ", StringComparison.Ordinal))
            {
                builder!.AddReference(Reference.Parse(line[6..]));
            }
            else
            {
                builder!.AddParagraph(line);
            }
        }

        yield return builder!.Build();
    }

    private static (IReadOnlyList<DraftRow> Rows, Dictionary<string, List<string>> Sections, Dictionary<string, List<string>> Numbered) Read()
    {
        var rows = new List<DraftRow>();
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var numbered = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var (part, question) = (0, string.Empty);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "GutKnowledge.Tests", "Specs", "draft-check.md")))
        {
            if (line.StartsWith("# Part ", StringComparison.Ordinal))
            {
                part++;
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                question = line[3..];
                sections.TryAdd(question, []);
                numbered.TryAdd(question, []);
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                sections[question].Add(line[2..]);
            }
            else if (line.StartsWith("- [", StringComparison.Ordinal) && part > 0)
            {
                numbered[question].Add(line[2..]);
            }
            else if (part > 0 && line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| draft", StringComparison.Ordinal))
            {
                rows.Add(Row(line, part, question));
            }
        }

        return (rows, sections, numbered);
    }

    private static DraftRow Row(string line, int part, string question)
    {
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 3)
        {
            throw new InvalidDataException($"draft-check.md: '{line}' does not have three cells.");
        }

        var findings = cells[1].Split(';', StringSplitOptions.TrimEntries);
        return new DraftRow(
            part,
            question,
            cells[0].Replace('⏎', '\n'),
            Kinds(findings, string.Empty),
            Kinds(findings, "missed: "),
            Kinds(findings, "wrong: "),
            cells[2] == "–" ? [] : [.. cells[2].Split(' ').Where(number => number[0] != '(').Select(int.Parse)]);
    }

    private static SortedSet<string> Kinds(string[] findings, string mark) => new(
        findings.Where(finding => finding != None && (mark.Length > 0 ? finding.StartsWith(mark, StringComparison.Ordinal) : !finding.Contains(": ", StringComparison.Ordinal)))
            .Select(finding => Enum.Parse<DraftFindingKind>(finding[mark.Length..]).ToString()),
        StringComparer.Ordinal);
}

/// <summary>A row of the table.</summary>
/// <param name="Part">1 was written before the code, 2 after it.</param>
/// <param name="Question">The question whose answer the draft is checked against.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Found">The kinds of finding that must be found and are.</param>
/// <param name="Missed">Those that must be found and are not.</param>
/// <param name="Wrong">Those that are found and must not be.</param>
/// <param name="Backing">Numbers of evidence that must be among what backs it.</param>
internal sealed record DraftRow(int Part, string Question, string Draft, SortedSet<string> Found, SortedSet<string> Missed, SortedSet<string> Wrong, IReadOnlyList<int> Backing);
