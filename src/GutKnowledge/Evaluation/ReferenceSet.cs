using System.Text.Json;
using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>
/// Judged references, one JSON object a line: <c>{"id": "...", "text": "...", "fields": {"authors": "...", "title": "...", "container": "...", "year": "...", "volume": "...", "issue": "...", "pages": "...", "doi": "..."}}</c>;
/// a field that is not there is not printed. The file may be packed (<c>.gz</c>).
/// </summary>
public static class ReferenceSet
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is broken (file and line are named), or there is none.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<JudgedReference> Load(string path)
    {
        List<JudgedReference> references = [.. SetLine.Of(path).Select(Read)];
        return references.Count > 0 ? references : throw new InvalidDataException($"{path}: there is no reference.");
    }

    private static JudgedReference Read(SetLine line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString();
            return string.IsNullOrWhiteSpace(text)
                ? throw line.Broken("'text' is empty.")
                : new JudgedReference(root.GetProperty("id").ToString(), text, root.GetProperty("fields").EnumerateObject().ToDictionary(field => Kind(line, field.Name), field => field.Value.GetString() ?? string.Empty));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw line.Broken(e.Message, e);
        }
    }

    private static ReferenceFieldKind Kind(SetLine line, string name) =>
        Enum.GetValues<ReferenceFieldKind>().Cast<ReferenceFieldKind?>().FirstOrDefault(kind => kind.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw line.Broken($"'{name}' is no field of a reference.");
}
