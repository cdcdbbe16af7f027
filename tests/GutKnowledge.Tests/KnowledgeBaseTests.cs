using CsCheck;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests;

public sealed class KnowledgeBaseTests
{
    private const string Herbs = "Marsh, A. (2018). Herbs and the quiet gut. Journal of Kitchen Medicine, 12(3), 45-52. https://doi.org/10.1000/herb.1";

    [Fact]
    public void Adding_tells_what_became_of_the_article()
    {
        using var kb = KnowledgeBase.InMemory();

        kb.Add(Make.Article("one", "Stress causes reflux.")).Should().Be(ImportStatus.Added);
        kb.Add(Make.Article("one", "Stress causes reflux.")).Should().Be(ImportStatus.Unchanged);
        kb.Add(Make.Article("one", "Coffee causes nausea.")).Should().Be(ImportStatus.Replaced);
        kb.Articles.Should().ContainSingle();
        kb.Ask("reflux").Total.Should().Be(0);
        kb.Ask("nausea").Total.Should().Be(1);
    }

    [Fact]
    public void Of_two_articles_with_one_key_in_a_batch_the_last_stays()
    {
        using var kb = KnowledgeBase.InMemory();

        var results = kb.AddRange([Make.Article("one", "Stress causes reflux."), Make.Article("one", "Coffee causes nausea.")], cancellationToken: TestContext.Current.CancellationToken);

        results.Select(result => result.Status).Should().Equal(ImportStatus.Added, ImportStatus.Replaced);
        kb.Ask("reflux").Total.Should().Be(0);
        kb.Ask("nausea").Total.Should().Be(1);
    }

    [Theory]
    [InlineData("bloated after meals, no fever")]
    [InlineData("does peppermint help ibs?")]
    [InlineData("what do the words of nothing known say")]
    [InlineData("")]
    public void A_ranking_is_the_articles_of_the_answer(string question)
    {
        var articles = Sample.Knowledge.Ask(question, take: 7).Articles;

        Sample.Knowledge.Rank(question, take: 7).Should().Equal(articles.Select(article => new RankedArticle(article.Article.Id, article.Score)));
    }

    [Fact]
    public void A_removed_article_is_gone_and_can_come_back()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux."));

        kb.Remove(new ArticleId("one")).Should().BeTrue();
        kb.Remove(new ArticleId("one")).Should().BeFalse();
        kb.Ask("reflux").Total.Should().Be(0);
        kb.Articles.Find(new ArticleId("one")).Should().BeNull();

        kb.Add(Make.Article("one", "Stress causes reflux.")).Should().Be(ImportStatus.Added);
        kb.Ask("reflux").Total.Should().Be(1);
    }

    [Fact]
    public void What_was_removed_stays_gone_after_reopening()
    {
        using var folder = new TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path()))
        {
            kb.Add(Make.Article("one", "Stress causes reflux."));
            kb.Add(Make.Article("two", "Stress causes reflux."));
            kb.Remove(new ArticleId("one"));
        }

        using var again = KnowledgeBase.Open(folder.Path());
        again.Ask("reflux").Articles.Select(hit => hit.Article.Id.Value).Should().Equal("two");
    }

    [Fact]
    public void Articles_are_listed_by_key_as_they_were_given()
    {
        var one = Make.Citing("b", [Herbs], "Stress causes reflux (1).");
        using var kb = Make.Knowing(one, Make.Article("a", "Coffee causes nausea."));

        kb.Articles.Select(article => article.Id.Value).Should().Equal("a", "b");
        kb.Articles.Find(new ArticleId("b")).Should().BeEquivalentTo(one);
        kb.Articles.Count.Should().Be(2);
    }

    [Fact]
    public void References_tell_who_cites_what_and_one_work_is_one_source()
    {
        using var kb = Make.Knowing(
            Make.Citing("a", ["1. " + Herbs, "2. A leaflet of the clinic"], "Stress causes reflux (1)."),
            Make.Citing("b", ["7. Marsh A. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52. doi:10.1000/HERB.1"], "Stress causes reflux (7)."));

        kb.References.Should().HaveCount(2);
        kb.References[0].CitedBy.Select(id => id.Value).Should().Equal("a", "b");
        kb.References[1].Reference.Text.Should().Be("A leaflet of the clinic");
        kb.References[1].Match.Status.Should().Be(MatchStatus.NotFound);
    }

    [Fact]
    public void Without_a_catalogue_no_reference_is_checked()
    {
        using var kb = KnowledgeBase.InMemory(new KnowledgeBaseOptions { Catalog = null });
        kb.Add(Make.Citing("a", [Herbs], "Stress causes reflux (1)."));

        kb.References.Single().Match.Status.Should().Be(MatchStatus.NotChecked);
        kb.Ask("reflux").Articles[0].Evidence[0].Citations[0].References[0].Match.Should().Be(MatchStatus.NotChecked);
    }

    [Fact]
    public void Cancelling_keeps_the_batches_before()
    {
        using var kb = KnowledgeBase.InMemory();
        using var cancel = new CancellationTokenSource();
        var progress = new Cancelling(cancel);

        var add = () => kb.AddRange([.. Enumerable.Range(0, 1200).Select(i => Make.Article($"a{i}", "Reflux."))], progress, cancel.Token);

        add.Should().Throw<OperationCanceledException>();
        progress.Seen.Should().Equal(new ImportProgress(1200) { Added = 500 });
        kb.Articles.Count.Should().Be(500);
        kb.Ask("reflux").Total.Should().Be(500);
    }

    [Fact]
    public void Progress_tells_what_became_of_the_articles()
    {
        using var kb = Make.Knowing(Make.Article("same", "Reflux."), Make.Article("other", "Reflux."));
        using var cancel = new CancellationTokenSource();
        var progress = new Cancelling(cancel);
        IEnumerable<Article> articles = [Make.Article("same", "Reflux."), Make.Article("other", "Bloating."), Make.Article("new", "Fever."), Make.Article("newer", "Fever.")];

        kb.AddRange(articles.Where(_ => true), progress, cancel.Token);

        progress.Seen.Should().Equal(new ImportProgress(null) { Added = 2, Replaced = 1, Unchanged = 1 });
        progress.Seen[0].Done.Should().Be(4);
    }

    [Fact]
    public void A_second_door_to_one_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var kb = KnowledgeBase.Open(folder.Path());

        FluentActions.Invoking(() => KnowledgeBase.Open(folder.Path(), new KnowledgeBaseOptions { LockTimeout = TimeSpan.Zero })).Should().Throw<IOException>().WithMessage("*another process*");
    }

    [Fact]
    public void Any_text_can_be_asked() => AnyText.Gen.Sample(
        text =>
        {
            var answer = Sample.Knowledge.Ask(text);
            var whole = new TextSpan(0, text.Length);
            return answer.Understood.All(mention => whole.Contains(mention.Span) && mention.Span.In(text) == mention.Text)
                && answer.Notices.All(notice => notice.Spans.All(whole.Contains))
                && answer.ToJson().Length > 0 && answer.ToMarkdown().Length > 0;
        },
        iter: 200);

    [Fact]
    public void Any_article_can_be_added_and_asked() => AnyText.Gen.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
        text =>
        {
            using var kb = Make.Knowing(Make.Titled("any", "Reflux " + text, "Stress causes reflux.", text, "- " + text));
            var article = kb.Articles.Single();
            var shown = kb.Ask("reflux").Articles.SelectMany(hit => hit.Evidence.Concat(hit.Against)).ToList();
            return shown.Count > 0 && shown.All(evidence => article[evidence.Span] == evidence.Sentence);
        },
        iter: 150);

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public List<ImportProgress> Seen { get; } = [];

        public void Report(ImportProgress value)
        {
            Seen.Add(value);
            source.Cancel();
        }
    }
}
