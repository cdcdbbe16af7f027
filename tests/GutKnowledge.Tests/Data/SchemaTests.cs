using System.Collections.Concurrent;
using System.Text.Json;
using GutKnowledge.Tests.Import;
using Json.Schema;

namespace GutKnowledge.Tests.Data;

/// <summary>The files of <c>data/</c> against their schemas in <c>data/schemas</c>.</summary>
public sealed class SchemaTests
{
    // A schema registers itself when it is read and may do so once.
    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("vocabulary/symptoms.json", "vocabulary")]
    [InlineData("vocabulary/conditions.json", "vocabulary")]
    [InlineData("vocabulary/exposures.json", "vocabulary")]
    [InlineData("vocabulary/mechanisms.json", "vocabulary")]
    [InlineData("vocabulary/tests.json", "vocabulary")]
    [InlineData("red-flags/red-flags.json", "red-flags")]
    [InlineData("publications.json", "publications")]
    public void A_data_file_is_valid(string file, string schema) => Errors(schema, File.ReadAllText(Data(file))).Should().BeEmpty();

    [Fact]
    public void A_wrong_field_is_found() =>
        Errors("red-flags", """[{"id":"rf01","feature":"x","urgency":"whenever","appliesTo":"any","all":[],"source":["s"]}]""").Should().NotBeEmpty();

    [Theory]
    [InlineData("vocabulary/symptoms.json")]
    [InlineData("vocabulary/conditions.json")]
    [InlineData("vocabulary/exposures.json")]
    [InlineData("vocabulary/mechanisms.json")]
    [InlineData("vocabulary/tests.json")]
    public void A_vocabulary_file_holds_one_concept_a_line_sorted_by_key(string file)
    {
        var lines = File.ReadAllLines(Data(file));
        var ids = lines[1..^1].Select(line => JsonDocument.Parse(line.TrimEnd(',')).RootElement.GetProperty("id").GetString()!).ToList();

        ids.Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    internal static IReadOnlyList<string> Errors(string schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var results = Schemas.GetOrAdd(schema, name => new Lazy<JsonSchema>(() => JsonSchema.FromFile(Data($"schemas/{name}.schema.json")))).Value.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")];
    }

    private static string Data(string file) => Path.Combine(Repository.Root, "data", file);
}
