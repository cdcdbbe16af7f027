using System.Text;
using System.Text.RegularExpressions;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Import;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Data;

public sealed partial class SampleArticleTests
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);

    public static TheoryData<string> Names => [.. Repository.BundledArticles().Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_claim_that_an_article_rests_on_stands_in_the_facts(string name)
    {
        var known = Shared.Rows("facts", "claims.tsv").Select(row => row["claim_id"]).ToHashSet();
        var match = ClaimIds().Match(File.ReadAllText(PathOf(name)));

        match.Success.Should().BeTrue("the front matter lists the claims");
        match.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries).Should().BeSubsetOf(known);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_marker_of_an_article_leads_to_its_reference(string name)
    {
        var article = ArticleFile.Read(PathOf(name));
        var citations = Annotator.Annotate(article).Sentences.SelectMany(sentence => sentence.Citations).ToList();

        (citations.Count > 0).Should().Be(article.References.Count > 0, "an article without a list has no markers, and one with a list has some");
        citations.Where(citation => citation.Support == Support.Dangling || citation.References.Count == 0).Select(citation => citation.Marker).Should().BeEmpty();
        citations.SelectMany(citation => citation.References).Where(index => index >= article.References.Count).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_of_an_article_is_cited(string name)
    {
        var article = ArticleFile.Read(PathOf(name));
        var cited = Annotator.Annotate(article).Sentences.SelectMany(sentence => sentence.Citations).SelectMany(citation => citation.References).ToHashSet();

        // A work may also be named by its title.
        Enumerable.Range(0, article.References.Count).Where(index => !cited.Contains(index) && !(article.References[index].Title is { } title && article.Text.Contains(title, StringComparison.OrdinalIgnoreCase))).Select(index => article.References[index].Text).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_article_speaks_of_known_concepts(string name) =>
        Annotator.Annotate(ArticleFile.Read(PathOf(name))).Sentences.SelectMany(sentence => sentence.Mentions).SelectMany(mention => mention.Concepts).Distinct().Should().HaveCountGreaterThanOrEqualTo(5);

    [Fact]
    public void The_embedded_sample_is_the_Markdown()
    {
        var lines = Repository.BundledArticles().Select(path => Encoding.UTF8.GetString(ArticleJson.Write(ArticleFile.Read(path)))).ToList();
        Approval.Check(Path.Combine(Repository.Root, "data", "sample", "articles.jsonl"), string.Join('\n', lines));

        // What is embedded follows the file with the next build.
        using var embedded = new StreamReader(EmbeddedData.Open("sample/articles.jsonl"), Encoding.UTF8);
        if (!Approval.IsApproving)
        {
            embedded.ReadToEnd().TrimEnd().Split('\n').Should().Equal(lines);
        }
    }

    private static string PathOf(string name) => Path.Combine(Repository.Root, "data", "articles", name);

    [GeneratedRegex(@"^claims: \[(?<ids>.*)\]", RegexOptions.Multiline)]
    private static partial Regex ClaimIds();
}
