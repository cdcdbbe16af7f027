namespace GutKnowledge.Answers;

/// <summary>
/// How good a unit of evidence is for a question. The weights are those of a softmax over the sentences of an article, fitted on the judged sentences of <c>data/questions/questions.jsonl</c>
/// and rounded to halves. What is named, where it stands and answering words pay by far the most; a claim that answers and a heading make little difference there and are kept because readers look for them.
/// </summary>
internal static class UnitRank
{
    private const double Mentioned = 0.5;
    private const double Headed = 1;
    private const double Words = 2;
    private const double AnsweringWord = 1.5;
    private const double AnsweringClaim = 1;
    private const double Cited = 1;
    private const double Hedged = 0.5;
    private const double Advice = -1;
    private const double WantedAdvice = 1;
    private const double Position = -1.5;

    // The share of the question's words that binds a sentence by itself.
    private const double LeastWords = 0.15;

    /// <summary>The rank; null where nothing binds the unit to the question, or it says no more of what is asked than that it is not there. What names nothing asked is bound by advice that is wanted, by enough of the question's words, or by any of them or an answering word where its heading or the article's title names something asked.</summary>
    public static double? Of(in UnitFeatures unit)
    {
        var isWantedAdvice = unit.IsAdvice && unit.IsAdviceWanted;
        var isBound = unit.Mentioned > 0 || isWantedAdvice || unit.Words >= LeastWords || (unit.Topic || unit.Headed > 0) && (unit.Words > 0 || unit.HasAnsweringWord);
        return !isBound || unit.Denies ? null
            : (Mentioned * unit.Mentioned) + (Headed * unit.Headed) + (Words * unit.Words) + (Position * unit.Position)
                + (unit.HasAnsweringWord ? AnsweringWord : 0) + (unit.AnswersByClaim ? AnsweringClaim : 0)
                + (unit.IsCited ? Cited : 0) + (unit.IsHedged ? Hedged : 0)
                + (isWantedAdvice ? WantedAdvice : unit.IsAdvice ? Advice : 0);
    }
}
