using CsCheck;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Any string whatever is annotated, and all that is said of it points at whole characters of it.</summary>
public sealed class BrokenTextTests
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);
    private static readonly QuestionParser Questions = new(Annotator);

    [Theory]
    [InlineData(MentionMode.MostSpecific)]
    [InlineData(MentionMode.All)]
    public void Mentions_of_any_text_are_sound(MentionMode mode) => BrokenText.Gen.Sample(
        text =>
        {
            var mentions = Annotator.FindMentions(text, mode);
            return !Soundness.Faults(text, mentions, mayOverlap: mode == MentionMode.All).Any() && Annotator.FindMentions(text, mode).InOneLine() == mentions.InOneLine();
        },
        iter: 1_000);

    [Fact]
    public void Any_question_is_understood_soundly() => BrokenText.Gen.Sample(
        text =>
        {
            var question = Questions.Parse(text);
            var again = Questions.Parse(text);
            return !Soundness.Faults(text, question.Mentions, mayOverlap: false).Any() && again.Mentions.InOneLine() == question.Mentions.InOneLine() && (again.Intent, again.FreeText) == (question.Intent, question.FreeText);
        },
        iter: 200);

    [Fact]
    public void Any_question_is_answered_soundly() => BrokenText.Gen.Sample(
        text =>
        {
            var answer = Sample.Knowledge.Ask(text);
            return answer.Understood.All(mention => Soundness.Fits(text, mention.Span) && mention.Span.In(text) == mention.Text)
                && answer.Notices.All(notice => notice.Spans.All(span => Soundness.Fits(text, span)))
                && answer.ToJson() == Sample.Knowledge.Ask(text).ToJson();
        },
        iter: 60);

    [Fact]
    public void Any_article_is_annotated_soundly() => BrokenText.Gen.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
        text =>
        {
            var article = Make.Citing(
                "any",
                ["1. Smith A. Herbs and the quiet gut. J Kitchen Med. 2012;12(3):45-52.", "2. Jones B. Broth and the loud gut. J Kitchen Med. 2013;13(3):45-52. doi:10.1000/abc"],
                text, "- " + text, "# " + text, "- " + text, "Causes of bloating include:", "- " + text, text + ":", "- reflux", "- " + text);
            var annotated = Annotator.Annotate(article);
            return !Faults(annotated).Any() && Annotator.Annotate(article).Sentences.Select(InOneLine).SequenceEqual(annotated.Sentences.Select(InOneLine));
        },
        iter: 300);

    [Theory]
    [InlineData("so bloated\ud83d\ude29")]
    [InlineData("\ud83e\udd2ebloated\ud83e\udd2e")]
    [InlineData("bloated\ud83d")]
    [InlineData("\u202ebloated\u202c")]
    [InlineData("<b>bloated</b>")]
    [InlineData("SO BLOATED!!!!!!")]
    [InlineData("bloated\0")]
    public void What_stands_right_beside_a_word_does_not_hide_it(string text) =>
        Questions.Parse(text).Mentions.Should().ContainSingle().Which.Text.Should().BeEquivalentTo("bloated");

    [Fact]
    public void A_face_does_not_carry_a_denial_on() =>
        Questions.Parse("no fever \ud83d\ude29 so bloated").Mentions.Select(mention => mention.Assertion.Status).Should().Equal(AssertionStatus.Absent, AssertionStatus.Present);

    private static IEnumerable<string> Faults(AnnotatedArticle annotated)
    {
        var text = annotated.Article.Text;
        var end = 0;
        foreach (var sentence in annotated.Sentences)
        {
            if (!Soundness.Fits(text, sentence.Span) || sentence.Span.Start < end)
            {
                yield return $"the sentence {sentence.Span}";
            }

            end = sentence.Span.End;
            foreach (var fault in Soundness.Faults(text, sentence.Mentions, mayOverlap: false))
            {
                yield return fault;
            }

            var inside = sentence.Mentions.Select(mention => mention.Span).Concat(sentence.Mentions.Select(mention => mention.Assertion.CueSpan).OfType<TextSpan>()).Concat(sentence.Claims.Select(claim => claim.Span));
            foreach (var span in inside.Where(span => !sentence.Span.Contains(span)))
            {
                yield return $"{span} outside of its sentence";
            }

            var anywhere = sentence.Claims.SelectMany(claim => new[] { claim.Span, claim.Subject.Span, claim.Object.Span, claim.WordingCue ?? claim.Span }).Append(sentence.WordingCue ?? sentence.Span).Append(sentence.LeadIn ?? sentence.Span).Append(sentence.Caveat ?? sentence.Span);
            foreach (var span in anywhere.Where(span => !Soundness.Fits(text, span)))
            {
                yield return $"{span} cuts a character";
            }

            foreach (var citation in sentence.Citations.Where(citation => !Soundness.Fits(text, citation.Span) || citation.Span.In(text) != citation.Marker || citation.References.Any(index => index < 0 || index >= annotated.Article.References.Count)))
            {
                yield return $"the citation {citation.Span}";
            }
        }
    }

    private static string InOneLine(AnnotatedSentence sentence) =>
        $"{sentence.Span} {sentence.Mentions.InOneLine()} {sentence.Wording} {sentence.WordingCue} {sentence.Support} {sentence.IsCaveat} {sentence.IsAdvice} {string.Join('|', sentence.Disputed)} "
        + string.Join("; ", sentence.Claims.Select(claim => $"{claim.Subject.Span} {claim.Relation} {claim.Object.Span} {claim.Kind} {claim.Wording}")) + string.Join("; ", sentence.Citations.Select(citation => $"{citation.Span} {citation.Support} {string.Join('|', citation.References)}"));
}
