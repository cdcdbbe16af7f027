using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests;

/// <summary>What must come out of the page that the project began with. The page is no part of the repository; the tests skip where it is absent.</summary>
public sealed class GoldenPostTests
{
    private static readonly string[] TeaserWords = ["cornerstone", "cholesterol homeostasis", "Western diet", "friendly bacteria", "Schalich"];

    private static Article Read() => TextArticleReader.Read(File.ReadAllText(Shared.File("posts", "000_bb6ed12a13521968.txt")), "post");

    private static (KnowledgeBase Kb, ArticleAnswer Hit, Answer Answer) Ask(string question)
    {
        var kb = Make.Knowing(Read());
        var answer = kb.Ask(question);
        return (kb, answer.Articles.Should().ContainSingle().Subject, answer);
    }

    [Fact]
    public void The_page_is_taken_apart()
    {
        var article = Read();

        article.Title.Should().Be("What is leaky gut syndrome?");
        article.Published.Should().Be(new DateOnly(2023, 7, 5));
        article.ReadingMinutes.Should().Be(2);
        article.RelatedPosts.Select(post => post.Published).Should().Equal(new DateOnly(2024, 7, 12), new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 21));
        article.References.Should().HaveCount(2);
    }

    [Fact]
    public void Its_two_markers_are_bound_by_the_order_of_the_list()
    {
        var citations = new Annotator(Vocabulary.Default).Annotate(Read()).Sentences.SelectMany(sentence => sentence.Citations).ToList();

        citations.Select(citation => citation.Marker).Should().Equal("(1)", "(2)");
        citations.Should().OnlyContain(citation => citation.Support == Support.Positional && citation.IsInferred);
        citations.Select(citation => citation.References.Single()).Should().Equal(0, 1);
    }

    [Fact]
    public void Bloating_is_answered_with_the_whole_list_of_symptoms_and_its_caveat()
    {
        var (kb, hit, answer) = Ask("bloating");
        using var _ = kb;

        answer.Outcome.Should().Be(Outcome.Answered);
        var first = hit.Evidence[0];
        first.Concepts.Select(concept => concept.Id.Value).Where(id => id != "condition:increased-intestinal-permeability").Should().BeEquivalentTo(
            "symptom:bloating", "symptom:flatulence", "symptom:abdominal-cramps", "symptom:fatigue", "symptom:joint-pain", "symptom:skin-rash", "symptom:food-sensitivity");
        first.Wording.Should().Be(Wording.Suggestive);
        first.Support.Should().Be(Support.None);
        first.Caveat!.Text.Should().Contain("non-specific");
    }

    [Fact]
    public void The_causes_are_four_claims_each_with_its_own_words()
    {
        var (kb, hit, _) = Ask("what causes leaky gut");
        using var __ = kb;

        var first = hit.Evidence[0];
        first.Sentence.Should().StartWith("Some potential causes").And.Contain("\n");
        first.Claims.Should().HaveCount(4).And.OnlyContain(claim => claim.Relation == Relation.Causes && claim.Kind == ClaimKind.ConditionalCausal && claim.Wording == Wording.Suggestive);
        first.Claims.Select(claim => claim.Span).Should().OnlyHaveUniqueItems();
        first.Claims[0].Subject.Concepts.Select(concept => concept.Id.Value).Should().Contain(id => id.Contains("stress"));
        first.Claims[1].Subject.Text.Should().Contain("poor diet");
        first.Claims[2].Subject.Concepts.Select(concept => concept.Id.Value).Should().Contain(id => id.Contains("antibiotic"));
        first.Claims[3].Subject.Concepts.Select(concept => concept.Id.Value).Should().Contain(id => id.Contains("nsaid") || id.Contains("non-steroidal"));
        hit.Article.Id.Value.Should().Be("post");
        kb.Articles.Find(hit.Article.Id)![first.Claims[3].Span].Should().Contain("certain medications");
    }

    [Fact]
    public void Coeliac_disease_goes_with_it_and_a_marker_says_who_found_that()
    {
        var (kb, hit, _) = Ask("coeliac disease");
        using var __ = kb;

        var evidence = hit.Evidence.First(e => e.Claims.Any(claim => claim.Subject.Concepts.Any(concept => concept.Id.Value == "condition:coeliac-disease")));
        evidence.Kind.Should().Be(ClaimKind.Association);
        evidence.Claims.Should().OnlyContain(claim => claim.Relation == Relation.IsAssociatedWith);
        var citation = evidence.Citations.Should().ContainSingle().Subject;
        citation.Marker.Should().Be("(1)");
        citation.References.Should().ContainSingle().Which.Publication.Should().Be("fasano2012");
        citation.References[0].Match.Should().Be(MatchStatus.Exact);
    }

    [Fact]
    public void Probiotics_are_hedged_and_cite_the_second_entry()
    {
        var (kb, hit, _) = Ask("probiotics");
        using var __ = kb;

        hit.Evidence[0].Wording.Should().Be(Wording.Suggestive);
        hit.Evidence[0].Citations.Select(citation => citation.Marker).Should().Equal("(2)");
        hit.Evidence[0].Citations[0].References[0].Text.Should().StartWith("Zmora");
    }

    [Fact]
    public void The_second_entry_is_a_near_miss_of_a_known_work()
    {
        var match = PublicationCatalog.Default.Match(Read().References[1]);

        match.Status.Should().Be(MatchStatus.NearMiss);
        match.Publication!.Id.Should().Be("zmora2019");
        match.DifferingFields.Should().Contain("title");
    }

    [Fact]
    public void That_the_concept_is_disputed_is_told()
    {
        var (kb, _, answer) = Ask("leaky gut");
        using var __ = kb;

        answer.Disputes.Should().NotBeEmpty();
        answer.Disputes[0].Sentence.Should().Contain("controversial");
    }

    [Theory]
    [InlineData("akkermansia")]
    [InlineData("cranberry")]
    [InlineData("human milk oligosaccharides")]
    [InlineData("colitis")]
    [InlineData("bloating")]
    [InlineData("gut microbiome")]
    public void A_card_of_another_post_is_never_evidence(string question)
    {
        using var kb = Make.Knowing(Read());

        var texts = kb.Ask(question).Articles.SelectMany(hit => hit.Evidence.Concat(hit.Against)).Select(evidence => evidence.Sentence);

        kb.Articles.Single().Text.Should().NotContainAny(TeaserWords);
        string.Join('\n', texts).Should().NotContainAny(TeaserWords);
    }

    [Fact]
    public void A_subject_of_the_cards_alone_is_not_found()
    {
        using var kb = Make.Knowing(Read());

        kb.Ask("akkermansia").Outcome.Should().Be(Outcome.NoArticle);
    }
}
