using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>How soon help is needed.</summary>
public enum Urgency
{
    /// <summary>At once.</summary>
    Emergency,

    /// <summary>On the same day.</summary>
    SameDay,

    /// <summary>A doctor's appointment soon.</summary>
    Soon,
}

/// <summary>A warning sign in a question. Sources differ in their thresholds and a clinician has not reviewed the list.</summary>
/// <param name="Id">Key of the red flag.</param>
/// <param name="Urgency">How soon help is needed.</param>
/// <param name="Feature">The warning sign.</param>
/// <param name="Condition">What must also be so and the question does not show; null when the words of the question are enough.</param>
/// <param name="Message">The notice in words for people.</param>
/// <param name="Spans">The words of the question that raise it.</param>
/// <param name="Sources">Where the warning sign comes from.</param>
/// <param name="IsClinicallyReviewed">Whether a clinician has reviewed it. Always false in the bundled list.</param>
public sealed record Notice(
    string Id, Urgency Urgency, string Feature, string? Condition, string Message, IReadOnlyList<TextSpan> Spans, IReadOnlyList<string> Sources, bool IsClinicallyReviewed);
