namespace GutKnowledge.Evaluation;

/// <summary>How well answers meet what is expected of them.</summary>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="Present">Concepts that are there, another person's included. An ambiguous mention counts as found when one of its concepts is expected.</param>
/// <param name="Absent">Concepts that are denied.</param>
/// <param name="Past">Concepts that were there once.</param>
/// <param name="RedFlags">Share of the expected warning signs that were raised.</param>
/// <param name="Outcomes">Share of the questions whose outcome is the expected one; weak evidence passes for an answer.</param>
/// <param name="First">Of the questions with an article of grade 2: share whose first article has that grade.</param>
/// <param name="InThree">The same for one of the first three.</param>
/// <param name="BestSentence">Of the questions with a best sentence: share for which the answer's first three articles show it.</param>
/// <param name="Misses">What went wrong, a line for each question that was not wholly right.</param>
public sealed record QuestionReport(
    int Questions,
    PrecisionRecall Present,
    PrecisionRecall Absent,
    PrecisionRecall Past,
    Ratio RedFlags,
    Ratio Outcomes,
    Ratio First,
    Ratio InThree,
    Ratio BestSentence,
    IReadOnlyList<string> Misses);
