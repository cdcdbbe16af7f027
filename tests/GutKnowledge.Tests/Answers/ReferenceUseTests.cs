using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class ReferenceUseTests
{
    private static readonly RetractionList Retracted = new([new RetractionNotice { Status = RetractionStatus.Retracted, Date = new DateOnly(2014, 3, 2), Doi = Doi.Parse("10.1000/herb.1") }], new DateOnly(2020, 1, 1));

    [Fact]
    public void One_work_in_several_lists_is_one_source_however_it_is_printed()
    {
        var uses = Uses(
            ["Marsh, A. (2018). Herbs and the quiet gut of gardeners. Journal of Kitchen Medicine, 12(3), 45-52."],
            ["Marsh A. Herbs and the Quiet Gut of Gardeners. J Kitchen Med. 2018;12(3):45-52. doi:10.1000/herb.1"],
            ["See doi:10.1000/herb.1 PMID: 12345678"],
            ["PMID: 12345678"],
            ["Fern, C. (2018). Herbs and the quiet gut of gardeners. Journal of Kitchen Medicine, 12(3), 45-52."]);

        uses.Select(use => use.CitedBy.Count).Should().Equal(4, 1);
    }

    [Fact]
    public void The_same_title_under_two_DOIs_is_two_works()
    {
        Uses(
            ["Marsh, A. (2018). Herbs and the quiet gut of gardeners. Journal of Kitchen Medicine, 12(3), 45-52. doi:10.1000/herb.1"],
            ["Marsh, A. (2018). Herbs and the quiet gut of gardeners. Journal of Kitchen Medicine, 12(3), 45-52. doi:10.1000/herb.2"])
            .Should().HaveCount(2);
    }

    [Fact]
    public void A_retracted_work_is_flagged_wherever_it_is_shown_and_one_that_is_not_listed_says_nothing()
    {
        using var kb = KnowledgeBase.InMemory(new KnowledgeBaseOptions { Retractions = Retracted });
        kb.Add(Make.Citing("a", ["1. Marsh A. Herbs and gardeners. J Kitchen Med. 2012;12(3):45-52. doi:10.1000/herb.1", "2. Fern C. Ferns. J Kitchen Med. 2013;13(3):45-52. doi:10.1000/fern.1"], "Stress may cause bloating (1). Bloating is common in adults (2)."));

        kb.References.Select(use => use.Retraction?.Status).Should().BeEquivalentTo(new RetractionStatus?[] { RetractionStatus.Retracted, null });
        var answer = kb.Ask("what causes bloating");
        answer.ToJson().Should().Contain("\"status\": \"Retracted\"").And.Contain("\"listUpTo\": \"2020-01-01\"");
        answer.ToMarkdown().Should().Contain("**retracted 2014-03-02 (list up to 2020-01-01)**");
    }

    [Fact]
    public void Without_a_list_nothing_is_said_of_retractions()
    {
        using var kb = Make.Knowing(Make.Citing("a", ["1. Marsh A. Herbs and gardeners. J Kitchen Med. 2012;12(3):45-52. doi:10.1000/herb.1"], "Stress may cause bloating (1)."));

        kb.References.Should().ContainSingle().Which.Retraction.Should().BeNull();
        kb.Ask("what causes bloating").ToJson().Should().NotContain("retraction");
    }

    [Fact]
    public void An_entry_that_could_not_be_read_is_its_own_title()
    {
        var publication = Uses(["A leaflet of the clinic, without any order"]).Should().ContainSingle().Subject.ToPublication();

        publication.Title.Should().Be("A leaflet of the clinic, without any order");
        publication.IsVerified.Should().BeFalse();
    }

    private static IReadOnlyList<ReferenceUse> Uses(params string[][] lists)
    {
        using var kb = Make.Knowing([.. lists.Select((list, i) => Make.Citing($"article{i}", list, "Bloating is common."))]);
        return kb.References;
    }
}
