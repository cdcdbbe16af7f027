using GutKnowledge.Annotation;
using GutKnowledge.Citations;

namespace GutKnowledge.Answers;

/// <summary>What the articles that a question finds are like, to narrow it down. Everything is counted in articles; the lists of names have the commonest first, equal ones in ordinal order.</summary>
/// <param name="Total">How many articles are found: the same as <see cref="Answer.Total"/>.</param>
/// <param name="Concepts">What they speak of as present, the asked concepts among them.</param>
/// <param name="Publishers">Who publishes them; letter case does not count.</param>
/// <param name="Tags">Their tags; letter case does not count.</param>
/// <param name="Years">The years of publication, the last first; articles without a day have none.</param>
/// <param name="Wordings">How surely their sentences speak of something asked, the surest first; where the question names no concept, all of their sentences. An article may be among several.</param>
/// <param name="Designs">The designs of the studies that these sentences cite; <see cref="StudyDesign.Unknown"/> is a work whose design nothing tells. An article may be among several.</param>
public sealed record FacetCounts(
    int Total,
    IReadOnlyList<FacetCount<NamedConcept>> Concepts,
    IReadOnlyList<FacetCount<string>> Publishers,
    IReadOnlyList<FacetCount<string>> Tags,
    IReadOnlyList<FacetCount<int>> Years,
    IReadOnlyList<FacetCount<Wording>> Wordings,
    IReadOnlyList<FacetCount<StudyDesign>> Designs);

/// <summary>A value and how many of the articles have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Articles">How many articles.</param>
public sealed record FacetCount<T>(T Value, int Articles);
