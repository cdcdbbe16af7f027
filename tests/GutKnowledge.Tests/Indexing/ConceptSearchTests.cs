using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace GutKnowledge.Tests.Indexing;

/// <summary>The search against the plainest one that can be written: every article is looked at and everything is sorted.</summary>
public sealed class ConceptSearchTests
{
    private const int Seeds = 4;

    private static readonly string[] Words = ["gamma", "omega", "kappa", "delta"];
    private static readonly List<Concept> Asked = [.. Vocabulary.Default.Concepts.Where(concept => concept.Type == ConceptType.Symptom).Take(12)];
    private static readonly Annotator Annotator = new(Vocabulary.Default);

    [Theory]
    [InlineData("")]
    [InlineData("gamma")]
    [InlineData("gamma kappa unheard")]
    public void A_page_is_the_same_as_when_every_article_is_looked_at(string freeText)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var dice = new Random(seed);
            using var index = new LuceneKnowledgeIndex(new RAMDirectory(), OpenMode.CREATE, new IndexSettings(Vocabulary.Default));
            var articles = Fill(index, dice);
            for (var round = 0; round < 8; round++)
            {
                var query = Query(dice, freeText);

                var found = Search(index, query);

                // How well words fit is taken from the search itself; all else is reckoned here.
                var words = Search(index, query with { Skip = 0, Take = int.MaxValue }).Hits.ToDictionary(hit => hit.Article.Summary.Id, hit => hit.Words);
                var expected = articles.Values.Select(article => Plain.Of(article, query, Weights(query, articles.Values), words)).Where(plain => plain.Covered.Count > 0).ToList();
                found.Total.Should().Be(expected.Count);
                var page = expected.OrderByDescending(plain => plain.Score).ThenBy(plain => plain.Id).Skip(query.Skip).Take(query.Take).ToList();
                found.Hits.Select(hit => (hit.Article.Summary.Id, hit.Coverage, hit.Strength, hit.Shares.Score(hit.Coverage, hit.Strength, hit.Words)))
                    .Should().Equal(page.Select(plain => (plain.Id, plain.Coverage, plain.Strength, plain.Score)));
                found.Hits.Select(hit => hit.Covered).Should().BeEquivalentTo(page.Select(plain => plain.Covered), options => options.WithStrictOrdering());
            }
        }
    }

    [Fact]
    public void Pages_follow_each_other_whatever_the_free_words_are()
    {
        var dice = new Random(Seeds);
        using var index = new LuceneKnowledgeIndex(new RAMDirectory(), OpenMode.CREATE, new IndexSettings(Vocabulary.Default));
        Fill(index, dice);
        foreach (var freeText in new[] { string.Empty, "gamma", "gamma kappa omega" })
        {
            var query = Query(dice, freeText) with { Skip = 0, Take = int.MaxValue };
            var all = Search(index, query).Hits.Select(hit => hit.Article.Summary.Id).ToList();

            var paged = Enumerable.Range(0, (all.Count / 7) + 2).SelectMany(page => Search(index, query with { Skip = 7 * page, Take = 7 }).Hits).Select(hit => hit.Article.Summary.Id);

            paged.Should().Equal(all);
        }
    }

    [Fact]
    public void Of_several_asked_things_the_rare_one_counts_for_more()
    {
        using var kb = Make.Knowing(
            Make.Titled("a", "Something", "They had bloating."), Make.Titled("b", "Something", "They had bloating."), Make.Titled("c", "Something", "They had bloating."), Make.Titled("z", "Something", "They had heartburn."));

        kb.Ask("bloating and heartburn").Articles[0].Article.Id.Value.Should().Be("z");
    }

    private static SearchResult Search(LuceneKnowledgeIndex index, KnowledgeQuery query)
    {
        using var snapshot = index.TryRead()!;
        return snapshot.Search(query);
    }

    // Searched in between, so that there are several segments, and some articles are removed or replaced.
    private static Dictionary<ArticleId, AnnotatedArticle> Fill(LuceneKnowledgeIndex index, Random dice)
    {
        var articles = new Dictionary<ArticleId, AnnotatedArticle>();
        for (var i = 0; i < 90; i++)
        {
            var article = Annotator.Annotate(Article($"article {dice.Next(70):00}", dice));
            index.Put([article]);
            articles[article.Article.Id] = article;
            if (i % 20 == 7)
            {
                Search(index, Query(dice, string.Empty));
                var removed = articles.Keys.ElementAt(dice.Next(articles.Count));
                index.Remove([removed]);
                articles.Remove(removed);
            }
        }

        return articles;
    }

    private static Article Article(string key, Random dice) =>
        Make.Titled(key, "Something", [.. Enumerable.Range(0, dice.Next(1, 9)).Select(_ => $"They spoke of {Words[dice.Next(Words.Length)]} and {Asked[dice.Next(Asked.Count)].Name}.")]);

    private static KnowledgeQuery Query(Random dice, string freeText)
    {
        double[] weights = [1, 0.8, 0.5];
        return new KnowledgeQuery(
            [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => (IReadOnlyList<WeightedConcept>)[.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => new WeightedConcept(Asked[dice.Next(Asked.Count)].Id, weights[dice.Next(3)])).DistinctBy(x => x.Concept)])],
            freeText,
            dice.Next(0, 3) * 4,
            dice.Next(0, 12));
    }

    // Several asked things count by how rare they are.
    private static List<double> Weights(KnowledgeQuery query, Dictionary<ArticleId, AnnotatedArticle>.ValueCollection articles)
    {
        var rarities = query.Concepts.Select(group => AskedWeights.Rarity(articles.Count, group.Max(c => articles.Count(article => ConceptStrength.Of(article).ContainsKey(c.Concept))))).ToList();
        return [.. rarities.Select(rarity => rarities.Count == 1 ? 1 : rarity / rarities.Sum())];
    }

    private sealed record Plain(ArticleId Id, double Coverage, double Strength, double Score, IReadOnlyList<int> Covered)
    {
        public static Plain Of(AnnotatedArticle annotated, KnowledgeQuery query, List<double> weights, IReadOnlyDictionary<ArticleId, double> words)
        {
            var strengths = ConceptStrength.Of(annotated);
            var coverage = query.Concepts.Select(group => group.Where(c => strengths.ContainsKey(c.Concept)).Select(c => c.Weight).DefaultIfEmpty(0).Max()).ToList();
            var strength = query.Concepts.Select(group => group.Select(c => c.Weight * Math.Min(1.0, (double)strengths.GetValueOrDefault(c.Concept) / ConceptStrength.Full)).Max());
            var (covered, strongly) = (coverage.Zip(weights, (value, weight) => weight * value).Sum(), strength.Zip(weights, (value, weight) => weight * value).Sum());
            return new Plain(
                annotated.Article.Id,
                covered,
                strongly,
                ScoreShares.For(query).Score(covered, strongly, words.GetValueOrDefault(annotated.Article.Id)),
                [.. Enumerable.Range(0, coverage.Count).Where(group => coverage[group] > 0)]);
        }
    }
}
