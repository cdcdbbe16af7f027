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
    double Mentioned, bool Denies, double Headed, bool Topic, double Words, bool HasAnsweringWord, bool AnswersByClaim, bool IsCited, bool IsHedged, bool IsAdvice, bool IsAdviceWanted, double Position);
