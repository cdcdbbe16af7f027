using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Import;
using GutKnowledge.Import.Sources;
using GutKnowledge.Import.Web;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using Lucene.Net.Util;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Everything that reads what others wrote.</summary>
internal static class HostileTargets
{
    private static readonly Uri Site = new("https://a.example/");
    private static readonly Lazy<KnowledgeBase> Few = new(() => Make.Knowing(
        Make.Citing("a", ["1. Smith A. Herbs and the quiet gut. J Kitchen Med. 2012;12(3):45-52."], "Stress may cause bloating (1).", "- Milk causes reflux."),
        Make.Article("b", "No milk causes bloating. Fever is a warning sign.")));

    private static readonly Annotator Annotator = new(Vocabulary.Default);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileTarget> All { get; } =
    [
        new("html", [Valid("page.html"), "<h1>T</h1><p>Milk may cause bloating.</p>"u8.ToArray()], bytes => ArticleFile.Read(new MemoryStream(bytes), HostileTarget.Source, SourceFormat.Html), typeof(ArticleFormatException)) { Share = 0.5 },
        new("markdown", [Valid("article.md")], bytes => ArticleFile.Read(new MemoryStream(bytes), HostileTarget.Source, SourceFormat.Markdown), typeof(ArticleFormatException)),
        new("text", [Valid("article.txt")], bytes => ArticleFile.Read(new MemoryStream(bytes), HostileTarget.Source, SourceFormat.Text), typeof(ArticleFormatException)),
        new("any-file", [Valid("page.html"), Valid("article.md"), Valid("article.txt")], bytes => ArticleFile.Read(new MemoryStream(bytes), HostileTarget.Source), typeof(ArticleFormatException)),
        Source("rss", Valid("feed.rss")),
        Source("atom", Valid("feed.atom")),
        Source("json-feed", Valid("feed.json")),
        Source("wxr", Valid("wordpress.xml")),
        Source("blogger", Valid("blogger.xml")),
        Source("shopify-json", Valid("shopify.json"), Valid("shopify-graph.json")),
        Source("shopify-csv", Valid("shopify.csv")),
        Source("ghost", Valid("ghost.json")),
        Source("substack", WrappedPage.Zip(("posts.csv", "post_id,post_date,is_published,type,title\n7.a,2022-03-09T23:30:00.000Z,true,newsletter,Mint\n"), ("posts/7.a.html", "<p>Mint may ease it.</p>"))),
        Source("zip", WrappedPage.Zip(("a.html", "<h1>T</h1><p>Mint may ease it.</p>"), ("b/c.md", "# T\n\nMint may ease it."), ("d.json", "{\"articles\":[{\"id\":7,\"title\":\"T\",\"body_html\":\"<p>Mint.</p>\"}]}"))),
        new("sitemap", [Valid("sitemap.xml")], Addresses),
        new("robots", [Valid("robots.txt")], bytes => _ = RobotsRules.Parse(Encoding.UTF8.GetString(bytes), "GutKnowledge").Allows("/blogs/" + Encoding.Latin1.GetString(bytes))),
        new("question", [.. Texts("I am always bloated after milk, no fever, what helps?", "does stress cause (reflux) [1]?", "my son's bum is bleeding")], bytes => Ask(Text(bytes))) { Share = 0.1 },
        new("annotation", [.. Texts("Symptoms of IBS include: bloating (1), reflux [2,3]. Smith (2012) may not cause fever.¹ My son had it in 2017.")], bytes => Annotate(Text(bytes))),
        new("reference", [.. Texts("1. Smith A, Jones B. Herbs and the quiet gut. J Kitchen Med. 2012;12(3):45-52. doi:10.1000/abc PMID: 123", "Fasano, A. (2012). A title here. A journal, 42(1), 71-78. https://doi.org/10.1007/s12016-011-8291-x")], bytes => Reference.Parse("x " + Text(bytes))),
        new("obo", [Valid("terms.obo")], bytes => Ontology(bytes), typeof(InvalidDataException)),
        Publications("bibtex", Valid("works.bib")),
        Publications("ris", Valid("works.ris")),
        Publications("csl", Valid("works.json"), Valid("work.json")),
        new("retractions", [Valid("retractions.csv")], bytes => RetractionWatchFile.Read(new StreamReader(new MemoryStream(bytes)), HostileTarget.Source), typeof(InvalidDataException)),
        File("vocabulary", ".json", path => _ = Vocabulary.Load([path]).Lookup("bloating"), Valid("vocabulary.json")),
        new("article-json", [ArticleJson.Write(Few.Value.Articles.First())], bytes => _ = Annotator.Annotate(ArticleJson.Read(bytes, HostileTarget.Source)), typeof(ArticleFormatException)),
        new("stored-article", [StoredRow.Of(HostileTarget.Source, ArticleJson.Write(Few.Value.Articles.First())).Packed], Stored),
        new("index-record", [Encoded()], Decode),
        File("questions", ".jsonl", path => _ = QuestionEvaluator.Evaluate(QuestionSet.Load(path), text => Few.Value.Ask(text)), Valid("questions.jsonl")),
        File("mentions", ".jsonl", path => MentionSet.Load(path), Valid("mentions.jsonl")),
        File("mention-table", ".tsv", path => MentionSet.Load(path), Valid("mentions.tsv")),
        File("assertions", ".tsv", path => AssertionSet.Load(path), Valid("assertions.tsv")),
        File("wordings", ".tsv", path => WordingSet.Load(path), Valid("wordings.tsv")),
        File("designs", ".tsv", path => DesignSet.Load(path), Valid("designs.tsv")),
        File("references", ".jsonl", path => ReferenceSet.Load(path), Valid("references.jsonl")),
        File("corpus", ".jsonl", path => _ = RetrievalCorpus.Read(path).ToList(), Valid("corpus.jsonl")),
        File("judgements", ".tsv", path => RetrievalSet.Load(Queries, path), Valid("judgements.tsv")),
        File("queries", ".tsv", path => RetrievalSet.Load(path, Path.Combine(Folder, "Valid", "judgements.tsv")), Valid("queries.tsv"), Valid("corpus.jsonl")),
        File("ranking", ".run", path => RetrievalRun.Load(path), Valid("ranking.run")),
        .. HostileAnswers.All,
    ];

    /// <summary>How many of so many cases a reader gets.</summary>
    public static int CasesOf(string name, int all) => (int)Math.Ceiling(all * Of(name).Share / All.Sum(target => target.Share));

    public static HostileTarget Of(string name) => All.Single(target => target.Name == name);

    /// <summary>The inputs of a file of seeds, without its comments.</summary>
    public static IEnumerable<string> Kept(string name) =>
        System.IO.File.Exists(SeedsOf(name)) ? System.IO.File.ReadLines(SeedsOf(name)).Where(line => line.Length > 0 && line[0] != '#') : [];

    private static string SeedsOf(string name) => Path.Combine(Folder, "Seeds", name + ".txt");

    private static string Folder => Path.Combine(Repository.Root, "tests", "GutKnowledge.Tests", "Hostile");

    private static string Queries => Path.Combine(Folder, "Valid", "queries.tsv");

    private static byte[] Valid(string file) => System.IO.File.ReadAllBytes(Path.Combine(Folder, "Valid", file));

    private static IEnumerable<byte[]> Texts(params string[] texts) => texts.Select(Encoding.UTF8.GetBytes);

    // Bytes that are no UTF-8 become halves of pairs, which no decoder gives but a program may.
    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace('\ufffd', '\ud800');

    private static SourceContent Content(byte[] bytes) => new(HostileTarget.Source, HostileTarget.Source, bytes.Length, () => new MemoryStream(bytes, writable: false));

    // A source never throws: what is wrong is an item that says so in one line.
    private static HostileTarget Source(string name, params byte[][] seeds) => new(name, seeds, bytes =>
    {
        foreach (var item in new ContentReader(Site).Read(Content(bytes)).Select(pending => pending.Read()))
        {
            if (item.Article is null && item.LeftOut is null && (item.Error is not { } error || !error.Contains(HostileTarget.Source, StringComparison.Ordinal) || error.Contains('\n')))
            {
                throw new InvalidOperationException($"An item without article and reason, or with a reason of several lines: {item.Error}");
            }
        }
    });

    // Whoever reads a sitemap says in one line why it ends.
    private static void Addresses(byte[] bytes)
    {
        try
        {
            _ = Sitemap.Read(Content(bytes)).Select(found => found.Address).ToList();
        }
        catch (Exception e) when (ReadingFailure.Of(e, HostileTarget.Source) is not null)
        {
        }
    }

    private static HostileTarget Publications(string name, params byte[][] seeds) => new(
        name,
        seeds,
        bytes =>
        {
            var file = PublicationFile.Read(new MemoryStream(bytes), HostileTarget.Source);
            foreach (var format in Enum.GetValues<PublicationFormat>())
            {
                PublicationFile.Write(file.Publications, format, TextWriter.Null);
            }
        },
        typeof(InvalidDataException));

    private static HostileTarget File(string name, string extension, Action<string> read, params byte[][] seeds)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{HostileTarget.Source}-{Environment.ProcessId}-{name}{extension}");
        return new(
            name,
            seeds,
            bytes =>
            {
                System.IO.File.WriteAllBytes(path, bytes);
                try
                {
                    read(path);
                }
                finally
                {
                    System.IO.File.Delete(path);
                }
            },
            typeof(InvalidDataException));
    }

    private static void Ask(string text)
    {
        var answer = Few.Value.Ask(text);
        _ = (answer.ToJson(), answer.ToMarkdown(), Few.Value.Suggest(text), Few.Value.Facets(text), Few.Value.Rank(text));
        if (!string.IsNullOrWhiteSpace(text))
        {
            _ = (Few.Value.Concept(text), text.Length > 1024 ? [] : Few.Value.Related(new ArticleId(text)));
        }
    }

    private static void Annotate(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _ = Annotator.Annotate(Make.Citing("any", ["1. Smith A. Herbs and the quiet gut. J Kitchen Med. 2012;12(3):45-52."], "x " + text, "- x " + text));
        }
    }

    private static void Ontology(byte[] bytes)
    {
        var ontology = OboReader.Read(new MemoryStream(bytes), HostileTarget.Source);
        _ = ontology.ToVocabulary(ConceptType.Symptom, ontology.Terms.FirstOrDefault(term => !term.IsObsolete && term.Name.Length > 0)?.Id);
        _ = Vocabulary.Merge(Vocabulary.Default, ontology.ToVocabulary(ConceptType.Symptom));
    }

    private static byte[] Encoded() => new ArticleCodec(Vocabulary.Default).Encode(Annotator.Annotate(Few.Value.Articles.First())).Bytes;

    private static void Stored(byte[] bytes)
    {
        try
        {
            _ = new StoredRow(HostileTarget.Source, bytes, Checksum: null).Article();
        }
        catch (InvalidDataException)
        {
            // The store says which article and which file.
        }
    }

    private static void Decode(byte[] bytes)
    {
        try
        {
            var article = new ArticleCodec(Vocabulary.Default).Decode(new BytesRef(bytes));
            _ = (article.Text.ToString(), article.References.ToList(), article.Sentences.ToList());
            _ = ArticleFacts.Decode(new BytesRef(bytes), Vocabulary.Default);
        }
        catch (InvalidDataException)
        {
            // Whoever opened the folder knows its name and says it.
        }
    }
}
