using GutKnowledge.Concepts;

namespace GutKnowledge.Tests.Concepts;

public sealed class VocabularyMergeTests
{
    private static readonly Vocabulary Ours = new([Concept("symptom:ache", "Ache", [new CrossReference("K:1", CrossReferenceMatch.Exact, null)]), Concept("symptom:itch", "Itch", [new CrossReference("K:2", CrossReferenceMatch.Close, null)])]);
    private static readonly Vocabulary Other = new([Concept("K:1", "Pain"), Concept("K:2", "Itching"), Concept("K:3", "Sharp pain") with { Broader = [new ConceptId("K:1")] }]);

    [Fact]
    public void An_exact_concept_gives_its_wordings_and_its_key_to_ours()
    {
        var merged = Vocabulary.Merge(Ours, Other);

        merged.Lookup("pain").Should().ContainSingle().Which.Name.Should().Be("Ache");
        merged.Find(new ConceptId("K:1"))!.Id.Value.Should().Be("symptom:ache");
    }

    [Fact]
    public void A_close_concept_stays_beside_ours() =>
        Vocabulary.Merge(Ours, Other).Concepts.Select(concept => concept.Id.Value).Should().Equal("K:2", "K:3", "symptom:ache", "symptom:itch");

    [Fact]
    public void What_is_narrower_than_theirs_is_narrower_than_ours() =>
        Vocabulary.Merge(Ours, Other).Narrower(new ConceptId("symptom:ache")).Should().ContainSingle().Which.Id.Value.Should().Be("K:3");

    private static Concept Concept(string id, string name, IReadOnlyList<CrossReference>? references = null) => new()
    {
        Id = new ConceptId(id),
        Type = ConceptType.Symptom,
        Name = name,
        Synonyms = [new Synonym(name, SynonymKind.Preferred)],
        CrossReferences = references ?? [],
    };
}
