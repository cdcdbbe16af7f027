using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using GutKnowledge.Answers;
using GutKnowledge.Drafts;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Drafts;

public sealed class AnswerGuardTests
{
    private static readonly AnswerGuard Guard = new();

    public static TheoryData<string> Questions => [.. Fixtures.Questions.Many];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_draft_that_quotes_its_evidence_is_not_reported(string question)
    {
        var answer = Sample.Answers.Single(given => given.Question == question);
        var notice = answer.Notices.Select(raised => raised.Message + "\n\n").FirstOrDefault();
        foreach (var numbered in answer.Numbered.Where(numbered => !numbered.Evidence.Sentence.Contains('\n')))
        {
            var report = Guard.Check($"{notice}{WithoutMarkers(numbered.Evidence.Sentence)} [{numbered.Number}]", answer);

            // What an article hides, its quotation hides too: that is rightly reported.
            report.Findings.Where(finding => finding.Kind is not (DraftFindingKind.AnimalAsHuman or DraftFindingKind.DesignHidden))
                .Select(finding => $"{finding.Kind}: {finding.Text} | {finding.Message}").Should().BeEmpty("[{0}] is quoted", numbered.Number);
        }
    }

    [Fact]
    public void A_finding_shows_both_sides()
    {
        using var kb = Make.Knowing(Make.Article("one", "Milk is white.", "In some people, coffee may worsen heartburn."));
        var answer = kb.Ask("coffee and heartburn");
        const string Draft = "Hello! Coffee worsens heartburn [1].";

        var finding = Guard.Check(Draft, answer).Findings.Should().ContainSingle().Subject;

        finding.Kind.Should().Be(DraftFindingKind.TooSure);
        finding.Severity.Should().Be(DraftSeverity.Warning);
        finding.Span.In(Draft).Should().Be(finding.Text).And.StartWith("Coffee worsens heartburn");
        finding.Source!.Number.Should().Be(1);
        finding.Source.Text.Should().Be("In some people, coffee may worsen heartburn.");
        kb.Articles.Find(finding.Source.Article!.Value)![finding.Source.Span].Should().Be(finding.Source.Text);
        finding.Message.Should().Contain("may");
    }

    [Fact]
    public void Spans_of_evidence_point_into_the_article()
    {
        foreach (var question in Fixtures.Questions.Many)
        {
            var answer = Sample.Answers.Single(given => given.Question == question);
            var draft = string.Join("\n\n", answer.Numbered.Select(numbered => $"{numbered.Evidence.Sentence} [{numbered.Number}]"));
            foreach (var source in Guard.Check(draft, answer).Sentences.SelectMany(sentence => sentence.Backing).Select(backing => backing.Source).Where(source => source.Article is not null))
            {
                Sample.Knowledge.Articles.Find(source.Article!.Value)![source.Span].Should().Be(source.Text);
            }
        }
    }

    [Fact]
    public void A_text_that_is_given_besides_backs_a_sentence_and_its_numbers()
    {
        using var kb = Make.Knowing(Make.Article("one", "Coffee may worsen heartburn."));
        var answer = kb.Ask("coffee and heartburn");
        const string Draft = "Ginger eases nausea in 61% of people.";

        Guard.Check(Draft, answer).Findings.Select(finding => finding.Kind).Should().BeEquivalentTo([DraftFindingKind.Unsupported, DraftFindingKind.UnknownNumber]);

        var report = Guard.Check(Draft, answer, [new DraftSource("Ginger page", "We read trials. Ginger eases nausea in 61% of people.")]);

        report.IsClean.Should().BeTrue();
        var backing = report.Sentences[0].Backing.Should().ContainSingle().Subject;
        backing.Source.Name.Should().Be("Ginger page");
        backing.Source.Number.Should().BeNull();
        backing.Source.Text.Should().Be("Ginger eases nausea in 61% of people.");
    }

    [Fact]
    public void A_sentence_says_what_it_does_and_what_it_cites()
    {
        var answer = Sample.Knowledge.Ask("what causes bloating", take: 3);

        var sentences = Guard.Check("# Bloating\n\nHi! Lactose may provoke bloating [9, 1].\n\n- Do you drink milk?\n- If it goes on, see a doctor.\n- The articles say nothing about candida.", answer).Sentences;

        sentences.Select(sentence => sentence.Role).Should().Equal(DraftRole.Heading, DraftRole.Talk, DraftRole.Claim, DraftRole.Question, DraftRole.Advice, DraftRole.Absence);
        sentences[2].Cited.Should().Equal(9, 1);
        sentences[2].Backing.Select(backing => backing.Source.Number).Should().Contain([1, 9]);
    }

    [Fact]
    public void A_missing_notice_is_marked_at_the_beginning()
    {
        var finding = Guard.Check("Try to rest.", Sample.Knowledge.Ask("vomiting blood")).Findings[0];

        finding.Kind.Should().Be(DraftFindingKind.NoticeDropped);
        finding.Severity.Should().Be(DraftSeverity.Error);
        finding.Span.Should().Be(new TextSpan(0, 0));
        finding.Message.Should().Contain("Call the emergency services now");
    }

    [Fact]
    public void An_empty_draft_is_clean_unless_something_is_urgent()
    {
        Guard.Check(string.Empty, Sample.Knowledge.Ask("bloating")).Should().Match<DraftReport>(report => report.IsClean && report.Sentences.Count == 0);
        Guard.Check(string.Empty, Sample.Knowledge.Ask("vomiting blood")).IsClean.Should().BeFalse();
    }

    [Fact]
    public void Without_evidence_nothing_can_be_cited()
    {
        using var kb = KnowledgeBase.InMemory();

        var report = Guard.Check("Stress causes reflux [1].", kb.Ask("stress and reflux"));

        report.Findings.Select(finding => finding.Kind).Should().Equal(DraftFindingKind.Unsupported, DraftFindingKind.NoSuchCitation);
    }

    [Fact]
    public void JSON_has_the_form_of_an_answer()
    {
        var json = Guard.Check("Lactose provokes bloating [1].", Sample.Knowledge.Ask("what causes bloating", take: 3)).ToJson();

        using var document = JsonDocument.Parse(json);
        document.RootElement.EnumerateObject().Select(property => property.Name).Should().Equal("question", "findings", "sentences", "isClean");
        var finding = document.RootElement.GetProperty("findings")[0];
        finding.GetProperty("kind").GetString().Should().Be("TooSure");
        finding.GetProperty("span").GetProperty("start").GetInt32().Should().Be(0);
        finding.GetProperty("source").GetProperty("number").ValueKind.Should().Be(JsonValueKind.Number);
        json.Should().NotContain("\r");
    }

    [Fact]
    public void Any_text_has_a_report_with_spans_inside_of_it()
    {
        var answer = Sample.Knowledge.Ask("vomiting blood and bloating");
        AnyText.Gen.Sample(
            draft =>
            {
                var report = Guard.Check(draft, answer);
                foreach (var span in report.Sentences.Select(sentence => sentence.Span).Concat(report.Sentences.SelectMany(sentence => sentence.Backing).Select(backing => backing.Span)))
                {
                    Soundness.Fits(draft, span).Should().BeTrue("{0} lies in the draft", span);
                }

                foreach (var finding in report.Findings)
                {
                    (finding.Span.Length == 0 ? finding.Span.Start == 0 : Soundness.Fits(draft, finding.Span)).Should().BeTrue("{0} of {1}", finding.Span, finding.Kind);
                    finding.Span.In(draft).Should().Be(finding.Text);
                }

                Guard.Check(draft, answer).ToJson().Should().Be(report.ToJson());
            },
            iter: 150);
    }

    [Fact]
    public void What_a_draft_allocates_grows_as_it_does()
    {
        var answer = Sample.Knowledge.Ask("what causes bloating");
        const string Sentence = "Lactose may provoke bloating in 12 people [9], says Quillby, and stress and coffee cause reflux. ";
        Allocated(Sentence, answer);

        var small = Allocated(string.Concat(Enumerable.Repeat(Sentence, 100)), answer);
        var large = Allocated(string.Concat(Enumerable.Repeat(Sentence, 1000)), answer);

        ((double)large / small).Should().BeLessThan(14, "ten times the text takes about ten times the memory");
    }

    // The article's own "[3]" would be read as a number of the answer.
    private static string WithoutMarkers(string sentence) => Regex.Replace(sentence, @" ?\[[0-9][0-9, –-]*\]", string.Empty);

    private static long Allocated(string draft, Answer answer)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Guard.Check(draft, answer);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
