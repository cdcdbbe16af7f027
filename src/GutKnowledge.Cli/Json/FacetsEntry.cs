using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;

namespace GutKnowledge.Cli.Json;

/// <summary>What articles are like, flat enough to read in a script.</summary>
internal sealed record FacetsEntry(
    int Total,
    IReadOnlyList<ConceptCountEntry> Concepts,
    IReadOnlyList<FacetCount<string>> Publishers,
    IReadOnlyList<FacetCount<string>> Tags,
    IReadOnlyList<FacetCount<int>> Years,
    IReadOnlyList<FacetCount<Wording>> Wordings,
    IReadOnlyList<FacetCount<StudyDesign>> Designs)
{
    public static FacetsEntry Of(FacetCounts counts) => new(
        counts.Total,
        [.. counts.Concepts.Select(count => new ConceptCountEntry(count.Value.Id.Value, count.Value.Name, count.Articles))],
        counts.Publishers,
        counts.Tags,
        counts.Years,
        counts.Wordings,
        counts.Designs);
}

/// <summary>A concept and how many articles speak of it.</summary>
internal sealed record ConceptCountEntry(string Id, string Name, int Articles);
