using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Concepts;

public sealed class EverydayWordingsTests
{
    private static readonly Vocabulary Merged = Vocabulary.Merge(Vocabulary.Default, new Vocabulary([Term("HP:0001337", "Tremor"), Term("HP:0100785", "Insomnia"), Term("HP:0004324", "Increased body weight")]));

    [Fact]
    public void A_term_gets_the_everyday_words_that_its_ontology_lacks() =>
        Merged.Lookup("shaky").Should().ContainSingle().Which.Id.Value.Should().Be("HP:0001337");

    [Fact]
    public void A_term_has_the_words_of_a_concept_of_ours_that_is_close_to_it() =>
        Merged.Lookup("piling on the pounds").Select(concept => concept.Id.Value).Should().Equal("HP:0004324", "symptom:weight-gain");

    [Theory]
    [InlineData("I couldn't sleep")]
    [InlineData("was not able to sleep last week")]
    [InlineData("can barely sleep")]
    public void A_wording_is_found_with_what_people_say_for_its_cannot(string text) =>
        new Annotator(Merged).FindMentions(text, isQuestion: true).SelectMany(mention => mention.Concepts).Select(id => id.Value).Should().Contain(["HP:0100785", "symptom:poor-sleep"]);

    [Fact]
    public void Every_row_names_a_term_once_and_a_concept_of_ours_if_any()
    {
        var rows = DataTable.Embedded("vocabulary/everyday.tsv").Rows;

        rows.Select(row => row["id"]).Should().OnlyHaveUniqueItems();
        rows.Where(row => row["like"].Length > 0 && Vocabulary.Default.Find(new ConceptId(row["like"])) is null).Should().BeEmpty();
        rows.SelectMany(row => row["wordings"].Split("; ").GroupBy(wording => wording).Where(group => group.Count() > 1 || group.Key.Trim() != group.Key).Select(group => $"{row.Place}: {group.Key}")).Should().BeEmpty();
    }

    [Fact]
    public void Every_term_is_called_so_in_the_ontology()
    {
        var ontology = HumanPhenotypes.Read().ToVocabulary(ConceptType.Symptom);

        DataTable.Embedded("vocabulary/everyday.tsv").Rows.Where(row => ontology.Find(new ConceptId(row["id"]))?.Name != row["label"]).Select(row => row.Place).Should().BeEmpty();
    }

    private static Concept Term(string id, string name) => new()
    {
        Id = new ConceptId(id),
        Type = ConceptType.Symptom,
        Name = name,
        Synonyms = [new Synonym(name, SynonymKind.Preferred)],
        CrossReferences = [new CrossReference(id, CrossReferenceMatch.Exact, name)],
    };
}
