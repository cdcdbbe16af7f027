using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>Reads judged questions, one JSON object a line (form in <c>data/README.md</c>).</summary>
public static class QuestionSet
{
    /// <summary>Reads a file; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is broken; file and line are named.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<JudgedQuestion> Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var questions = new List<JudgedQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                questions.Add(JsonSerializer.Deserialize(line, QuestionSetJsonContext.Default.JudgedQuestion) ?? throw new InvalidDataException($"{path}({number}): the line is null."));
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{path}({number}): {JsonText.Reason(e)}", e);
            }
        }

        return questions;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(JudgedQuestion))]
internal sealed partial class QuestionSetJsonContext : JsonSerializerContext;
