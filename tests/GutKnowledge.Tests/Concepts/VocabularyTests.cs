using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Concepts;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Small = new([Concept("a", "Apple"), Concept("b", "Bramley", "a", "cooking apple"), Concept("c", "Seedling", "b"), Concept("d", "Pear", null, "cooking apple")]);

    [Fact]
    public void A_wording_finds_its_concepts_whatever_its_spelling()
    {
        Small.Lookup("APPLES").Select(concept => concept.Name).Should().Equal("Apple");
        Small.Lookup("plum").Should().BeEmpty();
        Small.Find(new ConceptId("a"))!.Name.Should().Be("Apple");
        Small.Find(new ConceptId("z")).Should().BeNull();
    }

    [Fact]
    public void An_ambiguous_wording_finds_all_its_concepts()
    {
        Small.Lookup("cooking apple").Select(concept => concept.Id.Value).Should().Equal("b", "d");
        Small.Ambiguities.Should().ContainSingle().Which.Wording.Should().Be("cooking apple");
    }

    [Fact]
    public void Narrower_concepts_are_found_at_any_depth() => Small.Narrower(new ConceptId("a")).Select(concept => concept.Id.Value).Should().Equal("b", "c");

    [Fact]
    public void Two_concepts_with_one_key_are_an_argument_exception() =>
        FluentActions.Invoking(() => new Vocabulary([Concept("a", "Apple"), Concept("a", "Pear")])).Should().Throw<ArgumentException>().WithMessage("*'a'*");

    [Fact]
    public void A_missing_broader_concept_is_an_argument_exception() =>
        FluentActions.Invoking(() => new Vocabulary([Concept("a", "Apple", "fruit")])).Should().Throw<ArgumentException>().WithMessage("*'fruit'*");

    [Fact]
    public void Another_wording_gives_another_fingerprint()
    {
        new Vocabulary([Concept("a", "Apple")]).Fingerprint.Should().Be(new Vocabulary([Concept("a", "Apple")]).Fingerprint);
        new Vocabulary([Concept("a", "Apple", null, "pome")]).Fingerprint.Should().NotBe(new Vocabulary([Concept("a", "Apple")]).Fingerprint);
    }

    [Theory]
    [InlineData("{\"type\":\"Symptom\",\"concepts\":[\n{\"id\":\"a\",\"name\":\"A\"},\n{\"id\":\"b\",\"nmae\":\"B\"}\n]}", "(3)")]
    [InlineData("{\"type\":\"Symptom\",\"concepts\":[\n{\"id\":\"a\",\"name\":\" \"}\n]}", "(2)")]
    [InlineData("{\"type\":\"Weather\",\"concepts\":[]}", "(1)")]
    public void A_broken_file_is_refused_with_its_line(string json, string line)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("mine.json"), json);

        var load = () => Vocabulary.Load(folder.Path("mine.json"));

        load.Should().Throw<InvalidDataException>().WithMessage($"*mine.json{line}*");
    }

    private static Concept Concept(string id, string name, string? broader = null, params string[] lay) => new()
    {
        Id = new ConceptId(id),
        Type = ConceptType.Exposure,
        Name = name,
        Broader = broader is null ? [] : [new ConceptId(broader)],
        Synonyms = [new Synonym(name, SynonymKind.Preferred), .. lay.Select(text => new Synonym(text, SynonymKind.Lay))],
    };
}
