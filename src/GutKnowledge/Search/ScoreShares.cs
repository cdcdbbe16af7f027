namespace GutKnowledge.Search;

/// <summary>
/// How the parts of a score are weighed; they add up to 1. What is understood as concepts goes before the words around it, the more of the question is understood and the more things are asked.
/// How much an article has to say of a thing counts for more than that it names it: an article in which everything asked is named once is less worth reading than one on the half of it.
/// </summary>
/// <param name="Concepts">The share of the concepts, 0 to 1; the words have the rest.</param>
internal readonly record struct ScoreShares(double Concepts)
{
    // All were tried on data/questions and the public sets that ARCHITECTURE.md names: more helps questions of symptoms, less helps questions of other things.
    private const double WeightOfConcept = 1;
    private const double Coverage = 0.2;

    // Of a narrative, concepts weigh as much as so many words that no concept stands for.
    private const double WordsOfNarrative = 2;

    /// <summary>The shares for a query. What is wholly understood needs no words, unless a latent space says more of them than that they stand somewhere.</summary>
    public static ScoreShares For(KnowledgeQuery query, bool isLatent = false)
    {
        if (query.Concepts.Count == 0 || query.Words.Count == 0 || (query.Understood >= 1 && !isLatent))
        {
            return new ScoreShares(query.Concepts.Count == 0 ? 0 : 1);
        }

        // Somebody who tells at length what they feel names common symptoms first, and what tells one thing from another in words of their own.
        return query.Kind == QuestionKind.Narrative && query.Understood < 1
            ? new ScoreShares(WordsOfNarrative / (WordsOfNarrative + ((1 - query.Understood) * query.Words.Count)))
            : Of(WeightOfConcept * query.Understood * query.Concepts.Count);
    }

    /// <summary>The parts of the score of an article, each rounded to four places so that equal articles tie on every machine.</summary>
    public (double Coverage, double Strength, double Words) Of(double coverage, double strength, double words) =>
        (Round(Concepts * Coverage * coverage), Round(Concepts * (1 - Coverage) * strength), Round((1 - Concepts) * words));

    /// <summary>The score of an article.</summary>
    public double Score(double coverage, double strength, double words) => Total(Of(coverage, strength, words));

    public static double Total((double Coverage, double Strength, double Words) parts) => Round(parts.Coverage + parts.Strength + parts.Words);

    private static ScoreShares Of(double weight) => new(weight / (weight + 1));

    private static double Round(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
