using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class ArticleFilterTests
{
    private const string Trial = "1. Smith A. Stress and reflux: a randomized controlled trial. Gut. 2019;1:1-9.";
    private const string Unnamed = "2. Jones B. Stress and the stomach. Gut. 2020;2:1-9.";

    [Fact]
    public void Metadata_decide_which_articles_are_found()
    {
        using var kb = Make.Knowing(
            Dated("a", new DateOnly(2019, 12, 31), "Marsh Press", "Reflux"),
            Dated("b", new DateOnly(2020, 1, 1), "Hill Clinic", "reflux", "Food"),
            Dated("c", new DateOnly(2021, 6, 1), "Marsh Press"),
            Make.Article("d", "Stress causes reflux."));

        Found(new ArticleFilter { PublishedFrom = new DateOnly(2020, 1, 1) }).Should().Equal("b", "c");
        Found(new ArticleFilter { PublishedTo = new DateOnly(2020, 1, 1) }).Should().Equal("a", "b");
        Found(new ArticleFilter { Tags = ["REFLUX"] }).Should().Equal("a", "b");
        Found(new ArticleFilter { Tags = ["food", "unheard of"] }).Should().Equal("b");
        Found(new ArticleFilter { Publishers = [" marsh press "] }).Should().Equal("a", "c");
        Found(new ArticleFilter { Publishers = ["Marsh Press"], Tags = ["Reflux"] }).Should().Equal("a");
        Found(new ArticleFilter { Publishers = ["Nobody"] }).Should().BeEmpty();
        Found(new ArticleFilter()).Should().Equal("a", "b", "c", "d");

        IEnumerable<string> Found(ArticleFilter filter) => kb.Ask("reflux", filter: filter).Articles.Select(hit => hit.Article.Id.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_sentence_of_something_asked_must_pass_and_only_such_are_shown()
    {
        using var kb = Make.Knowing(
            Make.Citing("both", [Trial, Unnamed], "Stress may cause reflux.", "Coffee causes reflux [1]."),
            Make.Citing("hedged", [Trial], "Stress may cause reflux [1]."),
            Make.Citing("cited elsewhere", [Trial], "Stress may cause reflux.", "Coffee causes nausea [1]."),
            Make.Citing("unnamed", [Trial, Unnamed], "Stress causes reflux [2]."));

        Found(new ArticleFilter { LeastWording = Wording.Asserted }).Should().Equal("both: Coffee causes reflux [1].", "unnamed: Stress causes reflux [2].");
        Found(new ArticleFilter { OnlyCited = true }).Should().Equal("both: Coffee causes reflux [1].", "hedged: Stress may cause reflux [1].", "unnamed: Stress causes reflux [2].");
        Found(new ArticleFilter { Designs = [StudyDesign.RandomisedTrial] }).Should().Equal("both: Coffee causes reflux [1].", "hedged: Stress may cause reflux [1].");
        Found(new ArticleFilter { Designs = [StudyDesign.Unknown, StudyDesign.Cohort] }).Should().Equal("unnamed: Stress causes reflux [2].");
        Found(new ArticleFilter { LeastWording = Wording.Asserted, Designs = [StudyDesign.RandomisedTrial] }).Should().Equal("both: Coffee causes reflux [1].");

        IEnumerable<string> Found(ArticleFilter filter) => kb.Ask("reflux", filter: filter).Articles
            .Select(hit => hit.Article.Id.Value + ": " + string.Join(" ", hit.Evidence.Select(evidence => evidence.Sentence))).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void What_speaks_against_is_shown_however_surely_the_rest_must_speak()
    {
        using var kb = Make.Knowing(Make.Article("a", "Stress causes reflux.", "Coffee does not cause reflux."));

        kb.Ask("reflux", filter: new ArticleFilter { LeastWording = Wording.Asserted }).Articles.Single().Against.Should().ContainSingle().Which.Wording.Should().Be(Wording.Negated);
    }

    [Fact]
    public void A_list_passes_by_one_of_its_entries_and_shows_how_surely_that_one_speaks()
    {
        using var kb = Make.Knowing(Make.Citing("a", [Trial], "Some causes of reflux are:", "- stress", "- coffee [1]"));

        var evidence = kb.Ask("causes of reflux", filter: new ArticleFilter { OnlyCited = true }).Articles.Single().Evidence.Should().ContainSingle().Subject;

        evidence.Citations.Should().ContainSingle();
    }

    [Fact]
    public void Without_a_known_concept_any_sentence_will_do()
    {
        using var kb = Make.Knowing(Make.Citing("a", [Trial], "Zebras graze [1]."), Make.Article("b", "Zebras graze."));

        kb.Ask("zebras", filter: new ArticleFilter { OnlyCited = true }).Articles.Select(hit => hit.Article.Id.Value).Should().Equal("a");
        kb.Facets("zebras", new ArticleFilter { OnlyCited = true }).Total.Should().Be(1);
    }

    [Fact]
    public void Pages_of_a_filtered_answer_follow_each_other_and_the_total_is_theirs()
    {
        using var kb = KnowledgeBase.InMemory();
        kb.AddRange(Enumerable.Range(0, 90).Select(i => Dated($"key {i * 37 % 90:00}", new DateOnly(2015 + (i % 9), 1, 1), "Press", i % 2 == 0 ? "even" : "odd")), cancellationToken: TestContext.Current.CancellationToken);
        kb.Remove(new ArticleId("key 00"));
        var filter = new ArticleFilter { Tags = ["even"], PublishedFrom = new DateOnly(2017, 1, 1) };

        var all = kb.Ask("reflux", take: 100, filter: filter);
        var pages = Enumerable.Range(0, 12).Select(page => kb.Ask("reflux", 7 * page, 7, filter)).ToList();

        all.Total.Should().Be(all.Articles.Count).And.BeInRange(20, 44);
        pages.Should().OnlyContain(page => page.Total == all.Total);
        pages.SelectMany(page => page.Articles).Select(hit => hit.Article.Id).Should().Equal(all.Articles.Select(hit => hit.Article.Id));
        kb.Rank("reflux", 100, filter).Select(ranked => ranked.Id).Should().Equal(all.Articles.Select(hit => hit.Article.Id));
        all.Articles.Select(hit => hit.Article.Id).Should().Equal(kb.Ask("reflux", take: 100).Articles.Where(hit => Passes(hit.Article)).Select(hit => hit.Article.Id), "a filter leaves out and does not rank");

        bool Passes(ArticleSummary article) => article.Published >= filter.PublishedFrom && kb.Articles.Find(article.Id)!.Tags.Contains("even");
    }

    [Fact]
    public void When_nothing_passes_the_answer_says_so_and_names_no_nearest_concept()
    {
        using var kb = Make.Knowing(Make.Article("a", "Stress causes reflux."));

        var answer = kb.Ask("reflux", filter: new ArticleFilter { OnlyCited = true });

        answer.Outcome.Should().Be(Outcome.NoArticle);
        answer.Nearest.Should().BeEmpty();
        answer.ToMarkdown().Should().Contain("passes the filter");
        answer.ToJson().Should().Contain("\"onlyCited\": true");
    }

    [Fact]
    public void A_filter_survives_reopening_the_folder()
    {
        using var folder = new TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path()))
        {
            kb.Add(Dated("a", new DateOnly(2020, 1, 1), "Press", "one"));
        }

        using var again = KnowledgeBase.Open(folder.Path());
        again.Ask("reflux", filter: new ArticleFilter { Tags = ["one"], LeastWording = Wording.Asserted }).Total.Should().Be(1);
        again.Ask("reflux", filter: new ArticleFilter { Tags = ["two"] }).Total.Should().Be(0);
    }

    private static Article Dated(string key, DateOnly day, string publisher, params string[] tags) =>
        Make.Article(key, "Stress causes reflux.") with { Published = day, Publisher = publisher, Tags = tags };
}
