using System.Text.Json;
using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>Reads texts with marked concepts.</summary>
/// <remarks>
/// Two forms. <c>*.jsonl</c>, one text a line: <c>{"id": "...", "text": "...", "anns": [[start, end, "HP:0002027", ...], ...]}</c>, positions in UTF-16 code units.
/// <c>*.tsv</c> with the columns <c>phrase</c> and <c>hpo</c>, others are passed over: a phrase of a patient, and its identifiers separated by <c>|</c>. TSV files with other columns are passed over.
/// </remarks>
public static class MentionSet
{
    private const string Lines = ".jsonl";

    /// <summary>Reads a file, or all files of these forms in a folder.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">A line is broken; file and line are named.</exception>
    public static IReadOnlyList<JudgedText> Load(string path)
    {
        var texts = new List<JudgedText>();
        foreach (var file in SetFiles.Find(path, Lines, SetFiles.Table))
        {
            if (file.EndsWith(Lines, StringComparison.Ordinal))
            {
                ReadTexts(file, texts);
            }
            else if (SetFiles.Read(file) is var table && table.Has("phrase", "hpo"))
            {
                texts.AddRange(table.Rows.Select(row => new JudgedText(row.Place, row.Filled("phrase"), true, [.. row.Filled("hpo").Split('|').Select(id => new ConceptMark(id, null))])));
            }
        }

        return texts;
    }

    private static void ReadTexts(string file, List<JudgedText> texts)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                var marks = new List<ConceptMark>();
                foreach (var mark in root.GetProperty("anns").EnumerateArray())
                {
                    marks.Add(new ConceptMark(mark[2].GetString()!, TextSpan.FromBounds(mark[0].GetInt32(), mark[1].GetInt32())));
                }

                texts.Add(new JudgedText(root.GetProperty("id").ToString(), root.GetProperty("text").GetString()!, false, marks));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or FormatException)
            {
                throw new InvalidDataException($"{file}({number}): {e.Message}", e);
            }
        }
    }
}
