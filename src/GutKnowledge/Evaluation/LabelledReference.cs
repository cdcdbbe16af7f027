using System.Text.Json;
using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>A printed reference in which somebody labelled each word.</summary>
/// <param name="Text">The reference.</param>
/// <param name="Words">The words in their order, and what each belongs to, as AnyStyle names it: author, title, container, date, volume, pages ...</param>
internal sealed record LabelledReference(string Text, IReadOnlyList<(string Word, string Label)> Words)
{
    /// <summary>Reads a file of one JSON object a line: <c>{"text": "...", "tokens": [["Marsh,", "author"], ...]}</c>; it may be packed (<c>.gz</c>).</summary>
    /// <exception cref="InvalidDataException">A line is broken, or its words are not those of its text; file and line are named.</exception>
    public static IEnumerable<LabelledReference> Load(string path)
    {
        foreach (var line in SetLine.Of(path))
        {
            yield return Read(line);
        }
    }

    private static LabelledReference Read(SetLine line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            var words = json.RootElement.GetProperty("tokens").EnumerateArray().Select(token => (Word: token[0].GetString() ?? string.Empty, Label: token[1].GetString() ?? string.Empty)).ToList();
            var text = json.RootElement.GetProperty("text").GetString() ?? string.Empty;
            return text.Length > 0 && string.Concat(words.Select(word => word.Word)).AsSpan().SequenceEqual(string.Concat(text.Where(c => !char.IsWhiteSpace(c))))
                ? new LabelledReference(text, words)
                : throw line.Broken("the tokens are not the words of the text.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw line.Broken(e.Message, e);
        }
    }
}
