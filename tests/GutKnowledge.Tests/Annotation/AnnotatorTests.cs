using CsCheck;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Annotation;

public sealed class AnnotatorTests
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);

    [Fact]
    public void A_list_entry_takes_wording_and_marker_of_its_lead_in()
    {
        var article = Make.Citing("list", ["1. Marsh AB. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52."], "Possible causes of bloating (1) include:", "- stress", "- coffee");

        var entries = Annotator.Annotate(article).Sentences.Skip(1).ToList();

        entries.Should().HaveCount(2).And.OnlyContain(entry => entry.Wording == Wording.Suggestive && entry.Support == Support.Numbered && article[entry.LeadIn!.Value].StartsWith("Possible causes", StringComparison.Ordinal));
        entries.SelectMany(entry => entry.Claims).Select(claim => article[claim.Span]).Should().Equal("stress", "coffee");
    }

    [Fact]
    public void A_limiting_sentence_belongs_to_the_one_before_it()
    {
        var article = Make.Article("caveat", "Bloating may go with stress. More research is needed.");

        var sentences = Annotator.Annotate(article).Sentences;

        article[sentences[0].Caveat!.Value].Should().Be("More research is needed.");
        sentences[1].IsCaveat.Should().BeTrue();
        sentences[1].Caveat.Should().BeNull();
    }

    [Theory]
    [InlineData("Stress causes reflux.", ClaimKind.Causal)]
    [InlineData("Stress may cause reflux.", ClaimKind.ConditionalCausal)]
    [InlineData("Moonlight was associated with hiccups.", ClaimKind.Association)]
    [InlineData("Thirty people were asked about reflux.", ClaimKind.None)]
    public void A_sentence_states_a_tie_of_some_strength(string sentence, ClaimKind expected) => Annotator.Annotate(Make.Article("kind", sentence)).Sentences[0].Kind.Should().Be(expected);

    [Theory]
    [InlineData("Studies show that stress causes reflux.", Support.Vague)]
    [InlineData("Stress causes reflux.", Support.None)]
    [InlineData("Stress causes reflux (7).", Support.Dangling)]
    public void A_sentence_points_at_a_work_or_only_seems_to(string sentence, Support expected) =>
        Annotator.Annotate(Make.Article("support", sentence)).Sentences.Single().Support.Should().Be(expected);

    [Fact]
    public void A_marker_that_the_page_links_is_firmer_than_a_number()
    {
        var builder = Make.Builder("linked", "Linked", "Stress causes reflux (1).");
        builder.AddReference(Reference.Parse("A leaflet, 2019")).AddReference(Reference.Parse("Another leaflet, 2020"));
        builder.LinkMarker("(1)", 1).Should().BeTrue();

        var citation = Annotator.Annotate(builder.Build()).Sentences.Single().Citations.Should().ContainSingle().Subject;

        citation.Support.Should().Be(Support.LinkedMarker);
        citation.References.Should().Equal(1);
    }

    [Fact]
    public void A_heading_claims_nothing() =>
        Annotator.Annotate(Make.Article("heading", "# Stress causes reflux", "Read on.")).Sentences[0].Claims.Should().BeEmpty();

    [Fact]
    public void Any_text_is_annotated_with_all_spans_inside_of_it() => AnyText.Gen.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
        text =>
        {
            var article = Make.Citing("any", ["1. Smith A. Herbs and the quiet gut. J Kitchen Med. 2012;12(3):45-52."], text, "- " + text, "Causes of bloating include:", "- " + text);
            var whole = new TextSpan(0, article.Text.Length);
            return Annotator.Annotate(article).Sentences.All(sentence =>
                whole.Contains(sentence.Span)
                && sentence.Mentions.All(mention => sentence.Span.Contains(mention.Span) && article[mention.Span] == mention.Text && (mention.Assertion.CueSpan is not { } cue || sentence.Span.Contains(cue)))
                && sentence.Claims.All(claim => sentence.Span.Contains(claim.Span) && whole.Contains(claim.Subject.Span) && whole.Contains(claim.Object.Span))
                && sentence.Citations.All(citation => article[citation.Span] == citation.Marker && citation.References.All(index => index < article.References.Count))
                && (sentence.WordingCue is not { } words || whole.Contains(words)));
        },
        iter: 1_500);
}
