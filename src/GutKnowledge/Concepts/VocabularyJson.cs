using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>The file form of a vocabulary: <c>{"type": "Symptom", "concepts": [...]}</c>, one concept a line (schema in <c>data/README.md</c>).</summary>
internal static class VocabularyJson
{
    public static IEnumerable<Concept> Read(Stream stream, string file)
    {
        VocabularyFile content;
        try
        {
            content = JsonSerializer.Deserialize(stream, VocabularyJsonContext.Default.VocabularyFile)
                ?? throw new InvalidDataException($"{file}: the file is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}({e.LineNumber + 1}): {JsonText.Reason(e)}", e);
        }

        if (content.Concepts is null)
        {
            throw new InvalidDataException($"{file}: there are no concepts.");
        }

        // The list begins on the second line, a concept a line.
        return content.Concepts.Select((entry, i) => ToConcept(entry, content.Type, $"{file}({i + 2})"));
    }

    private static Concept ToConcept(ConceptEntry? entry, ConceptType type, string place)
    {
        if (entry is null || string.IsNullOrWhiteSpace(entry.Id) || string.IsNullOrWhiteSpace(entry.Name))
        {
            throw new InvalidDataException($"{place}: a concept needs an id and a name.");
        }

        // The compiler believes the types; JSON has nulls in its lists all the same.
        IReadOnlyList<object?>[] lists = [entry.Lay, entry.Clinical, entry.Spellings, entry.Abbreviations, entry.Misspellings, entry.Ids, .. entry.Ids.Select(id => (object?[])[id?.Id])];
        if (Array.Exists(lists, list => list.Contains(null)))
        {
            throw new InvalidDataException($"{place}: an entry of a list is null.");
        }

        return new Concept
        {
            Id = new ConceptId(entry.Id),
            Type = type,
            Name = entry.Name,
            Synonyms =
            [
                new Synonym(entry.Name, SynonymKind.Preferred),
                .. entry.Clinical.Select(text => new Synonym(text, SynonymKind.Clinical)),
                .. entry.Lay.Select(text => new Synonym(text, SynonymKind.Lay)),
                .. entry.Spellings.Select(text => new Synonym(text, SynonymKind.Spelling)),
                .. entry.Abbreviations.Select(text => new Synonym(text, SynonymKind.Abbreviation)),
                .. entry.Misspellings.Select(text => new Synonym(text, SynonymKind.Misspelling)),
            ],
            Broader = entry.Broader is null ? [] : [new ConceptId(entry.Broader)],
            Group = entry.Group,
            CrossReferences = [.. entry.Ids.Select(id => new CrossReference(id.Id, id.Match, id.Label))],
        };
    }
}

internal sealed record VocabularyFile(ConceptType Type, IReadOnlyList<ConceptEntry?>? Concepts);

internal sealed record ConceptEntry(string Id, string Name)
{
    public string? Broader { get; init; }

    public string? Group { get; init; }

    public IReadOnlyList<string> Lay { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Clinical { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Spellings { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Abbreviations { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Misspellings { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CrossReferenceEntry> Ids { get; init => field = value ?? []; } = [];
}

internal sealed record CrossReferenceEntry(string Id, CrossReferenceMatch Match, string? Label);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    PropertyNameCaseInsensitive = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(VocabularyFile))]
internal sealed partial class VocabularyJsonContext : JsonSerializerContext;
