using GutKnowledge.Search;

namespace GutKnowledge.Indexing;

/// <summary>How the ways of comparing words are weighed against running text, by how something is asked.</summary>
/// <param name="Named">Words of the names of what is asked, where the question does not say them; beside those it does say.</param>
/// <param name="Title">Words in the title, by BM25.</param>
/// <param name="Coverage">The share of the title's words that are asked.</param>
/// <param name="Grams">Pieces of words.</param>
/// <param name="Latent">Closeness in the latent space to the words.</param>
/// <param name="LatentTitle">Closeness there of a title that does not say the words.</param>
/// <param name="Renown">How well known is what the article is titled by.</param>
/// <param name="Feedback">Closeness there to the articles that come first.</param>
/// <remarks>
/// Round figures, chosen on the development halves of NFCorpus, MEDIQA 2019 and symptom narratives (ARCHITECTURE.md). A title helps questions. Somebody who tells what they feel names it and looks for what it may be:
/// the title is what they do not say, and rather something common than something rare.
/// </remarks>
internal sealed record WordWeights(double Named, double Title, double Coverage, double Grams, double Latent, double LatentTitle, double Renown, double Feedback)
{
    private static readonly WordWeights Topic = new(0.3, 0.4, 0.2, 0.7, 0.7, 0, 0, 0.4);
    private static readonly WordWeights Question = new(0.3, 0.8, 0.2, 0.5, 0.3, 0, 0, 0.4);
    private static readonly WordWeights Narrative = new(0.5, 0, 0, 0, 1, 0.5, 0.3, 0.4);

    /// <summary>Whether the latent space is asked.</summary>
    public bool IsLatent => Latent > 0 || Feedback > 0;

    /// <summary>What all of them can add up to.</summary>
    public double Total => 1 + Coverage + Grams + Latent + LatentTitle + Renown + Feedback;

    public static WordWeights Of(QuestionKind kind, bool isLatent)
    {
        var weights = kind switch
        {
            QuestionKind.Topic => Topic,
            QuestionKind.Question => Question,
            _ => Narrative,
        };
        return isLatent ? weights : weights with { Latent = 0, LatentTitle = 0, Renown = 0, Feedback = 0 };
    }
}
