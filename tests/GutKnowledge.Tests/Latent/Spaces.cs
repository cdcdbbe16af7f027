using GutKnowledge.Latent;

namespace GutKnowledge.Tests.Latent;

/// <summary>Small spaces, of documents that are words with blanks between them.</summary>
internal static class Spaces
{
    /// <summary>Two topics that share no word. No document holds both "spade" and "rake", or both "pan" and "salt".</summary>
    public static readonly string[] TwoTopics =
    [
        "spade soil", "spade soil soil", "soil seed", "seed rake", "seed rake",
        "pan oil", "pan oil", "oil onion", "onion salt", "onion salt", "oil onion onion",
    ];

    public static LatentSpace Of(string[] documents, int dimensions = LatentSpaceBuilder.UsualDimensions, int mostTerms = LatentSpaceBuilder.MostTerms)
    {
        var builder = new LatentSpaceBuilder(documents.Length);
        foreach (var postings in documents.SelectMany((document, i) => Words(document).Select(word => (word.Term, word.Count, Document: i))).GroupBy(x => x.Term))
        {
            builder.Add(postings.Key, [.. postings.Select(x => x.Document)], [.. postings.Select(x => (int)x.Count)]);
        }

        return builder.Build(dimensions, mostTerms);
    }

    public static LatentVector Fold(this LatentSpace space, string text) => space.Fold(Words(text));

    public static float[] Similarities(this LatentSpace space, LatentVector query)
    {
        var similarities = new float[space.Documents.Count];
        space.Documents.Similarities(query, similarities);
        return similarities;
    }

    private static IEnumerable<(string Term, double Count)> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).GroupBy(word => word).Select(group => (group.Key, (double)group.Count()));
}
