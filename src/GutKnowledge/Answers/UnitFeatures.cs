using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>What of a unit of evidence bears on a question.</summary>
/// <param name="Mentioned">How much of what is asked it names, or goes on about; what few units of the article name counts more.</param>
/// <param name="Denies">Whether it says of something asked only that it is not there.</param>
/// <param name="Headed">The share of what is asked that the heading above it names.</param>
/// <param name="Topic">Whether the title of the article names something asked.</param>
/// <param name="Words">The share of the words of the question that stand in it; what stands in few units of the article counts more.</param>
/// <param name="HasAnsweringWord">Whether it has a word that what is wanted is said with.</param>
/// <param name="AnswersByClaim">Whether it claims what is wanted.</param>
/// <param name="IsCited">Whether it points at a work.</param>
/// <param name="IsHedged">Whether it says so with care.</param>
/// <param name="IsAdvice">Whether it tells when to see a doctor.</param>
/// <param name="IsAdviceWanted">Whether the question calls for that.</param>
/// <param name="Position">How far down it stands: 0 to 1.</param>
internal readonly record struct UnitFeatures(
    double Mentioned, bool Denies, double Headed, bool Topic, double Words, bool HasAnsweringWord, bool AnswersByClaim, bool IsCited, bool IsHedged, bool IsAdvice, bool IsAdviceWanted, double Position)
{
    // What a sentence goes on about is said less surely than what it names.
    private const double GoingOn = 0.8;
    private const double LeastToName = 0.8;

    /// <summary>The features of each unit of an article.</summary>
    public static UnitFeatures[] Of(IndexedArticle article, IReadOnlyList<EvidenceUnit> units, Asked asked)
    {
        var words = units.Select(unit => asked.Words.In(article.Text, unit.Span)).ToList();
        var wordWeights = Enumerable.Range(0, asked.Words.Count).Select(word => Rarity(units.Count, words.Count(found => found.Numbers.Contains(word)))).ToArray();
        var named = units.Select(unit => asked.Best(unit.Named)).ToList();
        var groupWeights = Enumerable.Range(0, asked.Groups.Count).Select(group => Rarity(units.Count, Math.Max(1, named.Count(best => best[group] >= LeastToName)))).ToArray();
        var allWords = wordWeights.Sum();
        var isTopic = article.TitleConcepts.Any(asked.Concepts.Contains);
        return [.. units.Select((unit, i) => new UnitFeatures(
            Mentions(named[i], unit.GoesOnFrom is { } before ? asked.Best(before.Present) : null, groupWeights),
            unit.Sentences.Any(sentence => sentence.Denied.Any(asked.Concepts.Contains)) && Array.TrueForAll(named[i], best => best == 0),
            asked.Groups.Count > 0 && unit.Heading is { } heading ? asked.Best(heading.Present).Average() : 0,
            isTopic,
            allWords > 0 ? words[i].Numbers.Sum(word => wordWeights[word]) / allWords : 0,
            words[i].Answers,
            unit.Claims.Any(asked.IsAnsweredBy),
            unit.IsCited,
            unit.First.Wording == Annotation.Wording.Suggestive,
            unit.First.IsAdvice,
            asked.IsAdviceWanted,
            (double)unit.Span.Start / article.Text.Length))];
    }

    private static double Rarity(int all, int having) => having == 0 ? 0 : Math.Log(1 + ((double)all / having));

    private static double Mentions(double[] named, double[]? before, double[] weights)
    {
        var sum = 0.0;
        for (var group = 0; group < named.Length; group++)
        {
            sum += weights[group] * Math.Max(named[group], before is null ? 0 : GoingOn * before[group]);
        }

        return sum;
    }
}
