using System.Text;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Concepts;

public sealed class OboReaderTests
{
    private const string Kitchen = """
        format-version: 1.2
        data-version: kitchen/2024-01-01
        ontology: kitchen

        [Term]
        id: K:1
        name: Ache

        [Term]
        id: K:2
        name: Ache of the belly
        alt_id: K:9
        synonym: "Belly ache" EXACT layperson [ORCID:1]
        synonym: "The \"big\" ache" EXACT []
        synonym: "BA" EXACT abbreviation []
        synonym: "Something near" RELATED []
        synonym: "Sore belly" RELATED layperson []
        is_a: K:1 ! Ache

        [Term]
        id: K:3
        name: Old ache
        is_obsolete: true
        replaced_by: K:2

        [Typedef]
        id: part_of
        name: part of
        """;

    [Fact]
    public void A_term_has_its_names_parents_and_former_keys()
    {
        var ontology = Read(Kitchen);

        ontology.Name.Should().Be("kitchen");
        ontology.Version.Should().Be("kitchen/2024-01-01");
        ontology.Terms.Select(term => term.Id).Should().Equal("K:1", "K:2", "K:3");
        var ache = ontology.Terms[1];
        ache.Name.Should().Be("Ache of the belly");
        ache.Parents.Should().Equal("K:1");
        ache.AlternateIds.Should().Equal("K:9");
        ache.Synonyms.Should().Equal(
            new OboSynonym("Belly ache", OboScope.Exact, "layperson"),
            new OboSynonym("The \"big\" ache", OboScope.Exact, null),
            new OboSynonym("BA", OboScope.Exact, "abbreviation"),
            new OboSynonym("Something near", OboScope.Related, null),
            new OboSynonym("Sore belly", OboScope.Related, "layperson"));
        ontology.Terms[2].IsObsolete.Should().BeTrue();
        ontology.Terms[2].ReplacedBy.Should().Equal("K:2");
    }

    [Fact]
    public void A_vocabulary_of_it_speaks_exact_and_everyday_names_and_no_others()
    {
        var vocabulary = Read(Kitchen).ToVocabulary(ConceptType.Symptom);

        vocabulary.Lookup("belly aches").Should().ContainSingle().Which.Id.Value.Should().Be("K:2");
        vocabulary.Lookup("sore belly").Should().ContainSingle();
        vocabulary.Lookup("something near").Should().BeEmpty();
        vocabulary.Find(new ConceptId("K:9"))!.Id.Value.Should().Be("K:2", "an alternate key leads to the term");
        vocabulary.Find(new ConceptId("K:3"))!.Id.Value.Should().Be("K:2", "an obsolete key leads to what replaced it");
        vocabulary.Narrower(new ConceptId("K:1")).Should().ContainSingle();
    }

    [Fact]
    public void Only_what_lies_below_a_root_is_taken() =>
        Read(Kitchen).ToVocabulary(ConceptType.Symptom, "K:1").Concepts.Select(concept => concept.Id.Value).Should().Equal("K:2");

    [Theory]
    [InlineData("[Term]\nid: K:1\nname: A\nsynonym: Belly EXACT []", "kitchen.obo(4): a synonym begins with a quotation mark.")]
    [InlineData("[Term]\nid: K:1\nsynonym: \"Belly EXACT []", "kitchen.obo(3): a synonym lacks its closing quotation mark.")]
    [InlineData("[Term]\nid: K:1\nsynonym: \"Belly\" NEARLY []", "kitchen.obo(3): 'NEARLY' is no scope of a synonym.")]
    [InlineData("[Term]\nname: A\n\n[Term]\nid: K:2", "kitchen.obo(1): a term has no id.")]
    [InlineData("[Term]\nid: K:1\nno tag here", "kitchen.obo(3): a line has the form 'tag: value'.")]
    [InlineData("ontology: kitchen", "kitchen.obo: there is no [Term] in it.")]
    public void A_broken_file_is_refused_with_its_line(string text, string message) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<InvalidDataException>().WithMessage(message);

    [Fact]
    public void The_whole_phenotype_ontology_is_read_and_merged()
    {
        var ontology = HumanPhenotypes.Read();

        var merged = Vocabulary.Merge(Vocabulary.Default, ontology.ToVocabulary(ConceptType.Symptom, "HP:0000118"));

        ontology.Terms.Count(term => !term.IsObsolete).Should().Be(17_665);
        ontology.Terms.Sum(term => term.Synonyms.Count).Should().Be(22_537);
        merged.Find(new ConceptId("HP:0002027"))!.Id.Value.Should().Be("symptom:abdominal-pain", "ours wins where it maps exactly");
        merged.Lookup("gastric pain").Concat(merged.Lookup("stomach pain")).Should().Contain(concept => concept.Id.Value == "symptom:abdominal-pain");
        merged.Find(new ConceptId("HP:0000256"))!.Id.Value.Should().Be("HP:0000256", "what we do not have stays as it is");
    }

    private static OboOntology Read(string text) => OboReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "kitchen.obo");
}
