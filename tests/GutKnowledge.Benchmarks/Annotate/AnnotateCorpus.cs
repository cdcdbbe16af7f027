using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.Annotate;

/// <summary>The bundled articles, several times over: each for itself, or all in one with one list of references.</summary>
internal static class AnnotateCorpus
{
    /// <summary>Names a file of an ontology that is merged with the bundled vocabulary.</summary>
    public const string OntologyVariable = "GUT_BENCH_OBO";

    public static Article[] Separate(int times) => [.. Enumerable.Repeat(SampleArticles.Read(), times).SelectMany(articles => articles)];

    public static Article Whole(int times)
    {
        var builder = new ArticleBuilder("whole") { Title = "All of them" };
        foreach (var reference in SampleArticles.Read().SelectMany(article => article.References))
        {
            builder.AddReference(reference);
        }

        foreach (var article in Separate(times))
        {
            foreach (var passage in article.Passages)
            {
                var part = article[passage.Span];
                _ = passage.Kind switch
                {
                    PassageKind.Heading => builder.AddHeading(passage.HeadingLevel, part),
                    PassageKind.ListItem => builder.AddListItem(part),
                    _ => builder.AddParagraph(part),
                };
            }
        }

        return builder.Build();
    }

    public static long Characters(IEnumerable<Article> articles) => articles.Sum(article => (long)article.Text.Length);

    public static long Bytes(IEnumerable<Article> articles) => articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));

    public static Vocabulary Vocabulary() => Environment.GetEnvironmentVariable(OntologyVariable) is { Length: > 0 } path
        ? Concepts.Vocabulary.Merge(Concepts.Vocabulary.Default, OboReader.Read(path).ToVocabulary(ConceptType.Symptom))
        : Concepts.Vocabulary.Default;
}
