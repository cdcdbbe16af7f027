using GutKnowledge.Search;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>How well the articles fit the words of a question: by running text, title, and pieces of words, each as a share of what an article could reach, so that a score does not depend on the other articles that are found.</summary>
internal static class FreeTextRanker
{
    /// <summary>A score between 0 and 1 for each document of the reader; 0 where nothing of the words stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="words">The words of the question.</param>
    /// <param name="named">Stems of the names of what is asked, with what each counts.</param>
    /// <param name="weights">How the ways of comparing are weighed.</param>
    /// <param name="counts">For each document, how many of the words, each taken once, stand in it, is added to it; null where nobody asks.</param>
    public static float[] Scores(IndexReader reader, IReadOnlyList<string> words, IReadOnlyDictionary<string, double> named, WordWeights weights, float[]? counts)
    {
        var pieces = new WordScorer(reader, IndexSchema.Grams);
        weights = pieces.IsIndexed() ? weights : weights with { Grams = 0 };
        var scores = new float[reader.MaxDoc];
        var stems = Counted(words.Select(SearchedWords.Stem));
        var onlyNamed = named.Where(pair => !stems.ContainsKey(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, weights.Named * pair.Value)).ToList();
        var body = new WordScorer(reader, IndexSchema.Body);
        var title = new WordScorer(reader, IndexSchema.Title);
        var attainable = body.Divergence(stems, scores, counts) + body.Divergence(onlyNamed, scores) + (weights.Title > 0 ? title.Bm25(stems, scores, weights.Title) : 0);
        Scale(scores, attainable, 1 / weights.Total);
        if (weights.Coverage > 0)
        {
            title.Coverage(stems, scores, weights.Coverage / weights.Total);
        }

        if (weights.Grams > 0)
        {
            var grams = new float[scores.Length];
            Scale(grams, pieces.Divergence(Counted(SearchedWords.Grams(words.Distinct())), grams), weights.Grams / weights.Total);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += grams[i];
            }
        }

        if (weights.IsLatent)
        {
            AddLatent(LatentArticles.Of(reader), [.. stems, .. onlyNamed], title, stems, scores, weights);
        }

        return scores;
    }

    private static void AddLatent(LatentArticles latent, List<KeyValuePair<string, double>> meant, WordScorer title, Dictionary<string, double> stems, float[] scores, WordWeights weights)
    {
        latent.AddCloseness(meant, scores, weights.Latent / weights.Total);
        if (weights.LatentTitle > 0)
        {
            var said = new float[scores.Length];
            title.Coverage(stems, said, 1);
            latent.AddTitleCloseness(meant, said, scores, weights.LatentTitle / weights.Total);
        }

        if (weights.Renown > 0)
        {
            latent.AddRenown(scores, weights.Renown / weights.Total);
        }

        latent.AddFeedback(scores, weights.Feedback / weights.Total);
    }

    private static void Scale(float[] scores, double attainable, double weight)
    {
        var factor = attainable == 0 ? 0 : (float)(weight / attainable);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= factor;
        }
    }

    private static Dictionary<string, double> Counted(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
