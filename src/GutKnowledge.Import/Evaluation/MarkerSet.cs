using System.Text.Json;

namespace GutKnowledge.Import.Evaluation;

/// <summary>Judged markers and the entries that they point at.</summary>
/// <param name="Markers">The markers, in the order of their file.</param>
/// <param name="Entries">The entries of each page, in the order of their file; of a longer list perhaps only those that are cited.</param>
public sealed record MarkerSet(IReadOnlyList<JudgedMarker> Markers, ILookup<string, string> Entries)
{
    /// <summary>Reads a set.</summary>
    /// <param name="markers">A JSON object a line with <c>page</c>, <c>marker</c>, <c>target</c> (the index of an entry), <c>left</c> and <c>right</c>.</param>
    /// <param name="references">A JSON object a line with <c>page</c>, <c>index</c> and <c>text</c>.</param>
    /// <exception cref="InvalidDataException">A line is broken, or points at an entry that is not there (file and line are named), or there is no marker.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static MarkerSet Load(string markers, string references)
    {
        var entries = Lines(references, (entry, _) => (Page: Text(entry, "page"), Index: entry.GetProperty("index").GetInt32(), Text: Text(entry, "text"))).ToList();
        var byIndex = entries.ToLookup(entry => (entry.Page, entry.Index), entry => entry.Text);
        var judged = Lines(markers, (marker, place) =>
        {
            var target = byIndex[(Text(marker, "page"), marker.GetProperty("target").GetInt32())].FirstOrDefault() ?? throw new InvalidDataException($"{place}: there is no entry with the index that the marker points at.");
            return new JudgedMarker(Text(marker, "page"), Text(marker, "marker"), Text(marker, "left"), Text(marker, "right"), target);
        }).ToList();
        return judged.Count > 0
            ? new MarkerSet(judged, entries.ToLookup(entry => entry.Page, entry => entry.Text, StringComparer.Ordinal))
            : throw new InvalidDataException($"{markers}: there is no marker in it.");
    }

    private static IEnumerable<T> Lines<T>(string file, Func<JsonElement, string, T> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Line(line, $"{file}({number})", read);
            }
        }
    }

    private static T Line<T>(string line, string place, Func<JsonElement, string, T> read)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return read(parsed.RootElement, place);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{place}: {e.Message}", e);
        }
    }

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString() ?? string.Empty;
}
