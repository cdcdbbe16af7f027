using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Tests.Annotation;

/// <summary>What is found in an article by the names of an ontology, which nobody writes as they stand.</summary>
public sealed class OntologyMentionsTests
{
    private static readonly Annotator Annotator = new(OboReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("""
        ontology: garden

        [Term]
        id: G:1
        name: Neoplasm

        [Term]
        id: G:2
        name: Neuroma
        is_a: G:1

        [Term]
        id: G:3
        name: Schwannoma
        synonym: "Acoustic neuroma" EXACT []
        is_a: G:1

        [Term]
        id: G:4
        name: Cataract

        [Term]
        id: G:5
        name: Capsular cataract
        is_a: G:4

        [Term]
        id: G:6
        name: Posterior subcapsular cataract
        is_a: G:4

        [Term]
        id: G:7
        name: Dysplastic patella

        [Term]
        id: G:8
        name: Spina bifida occulta

        [Term]
        id: G:9
        name: Short finger

        [Term]
        id: G:10
        name: Short toe

        [Term]
        id: G:11
        name: Abnormality of the endocrine system

        [Term]
        id: G:12
        name: Learning trouble
        synonym: "Slow learning" EXACT []

        [Term]
        id: G:13
        name: Learning trouble, moderate
        is_a: G:12

        [Term]
        id: G:14
        name: Abnormality of the kidney

        [Term]
        id: G:15
        name: Abnormality of the bladder

        [Term]
        id: G:16
        name: Preauricular pit

        [Term]
        id: G:17
        name: Microcephaly

        [Term]
        id: G:18
        name: Tube feeding

        [Term]
        id: G:19
        name: Mandibular hyperplasia
        """)), "garden.obo").ToVocabulary(ConceptType.Symptom));

    [Theory]
    [InlineData("An acoustic neuroma was removed.", "acoustic neuroma=G:3")]
    [InlineData("A capsular cataract was removed.", "capsular cataract=G:5; cataract=G:4")]
    public void A_name_inside_of_a_name_counts_where_the_whole_is_a_kind_of_it(string text, string expected) => Found(text, MentionMode.All).Should().Be(expected);

    [Theory]
    [InlineData("Posterior subcapsular or capsular cataract is seen.", "Posterior subcapsular=G:6; capsular cataract=G:5")]
    [InlineData("They have short fingers and toes.", "short fingers=G:9; toes=G:10")]
    [InlineData("They have short fingers and toes of wood.", "short fingers=G:9; toes=G:10")]
    [InlineData("They have short fingers and toe caps.", "short fingers=G:9")]
    [InlineData("Renal, unheard, and bladder abnormalities are rare.", "Renal=G:14; bladder abnormalities=G:15")]
    public void Names_share_words_before_and_behind_them(string text, string expected) => Found(text).Should().Be(expected);

    [Theory]
    [InlineData("Patellar dysplasia was seen.", "Patellar dysplasia=G:7")]
    [InlineData("Occult spina bifida was seen.", "Occult spina bifida=G:8")]
    [InlineData("The feeding tube was changed.", "")]
    [InlineData("Hyperplasia of the mandible was seen.", "Hyperplasia of the mandible=G:19")]
    [InlineData("Hyperplasia of the mandibular gland was seen.", "")]
    public void Noun_and_adjective_may_change_places(string text, string expected) => Found(text).Should().Be(expected);

    [Theory]
    [InlineData("Endocrine disorders were seen.", "Endocrine disorders=G:11")]
    [InlineData("Moderate learning trouble was seen.", "Moderate learning trouble=G:13")]
    [InlineData("Moderate slow learning was seen.", "Moderate slow learning=G:13")]
    [InlineData("A pre-auricular pit was seen.", "pre-auricular pit=G:16")]
    [InlineData("The microcephalic boy was seen.", "microcephalic=G:17")]
    public void What_the_names_let_us_derive_is_found(string text, string expected) => Found(text).Should().Be(expected);

    [Fact]
    public void A_derived_wording_never_takes_what_another_concept_is_called() =>
        OboReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("[Term]\nid: G:1\nname: Ache, mild\n\n[Term]\nid: G:2\nname: Mild ache")), "garden.obo").ToVocabulary(ConceptType.Symptom)
            .Lookup("mild ache").Should().ContainSingle().Which.Id.Value.Should().Be("G:2");

    private static string Found(string text, MentionMode mode = MentionMode.MostSpecific) =>
        string.Join("; ", Annotator.FindMentions(text, mode).Select(mention => $"{mention.Text}={string.Join(" or ", mention.Concepts)}"));
}
