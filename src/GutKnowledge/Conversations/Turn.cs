using GutKnowledge.Annotation;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>What was said at once, as it was read by itself. Spans point into <see cref="Line"/>.</summary>
internal sealed record Turn
{
    /// <summary>The words as they were said.</summary>
    public required string Text { get; init; }

    /// <summary>The question that was put before it; null for none.</summary>
    public required FollowUp? Asked { get; init; }

    /// <summary>How it answers that question.</summary>
    public required Reply Reply { get; init; }

    /// <summary>The words, behind the question where they answer it.</summary>
    public required string Line { get; init; }

    /// <summary>What it mentions; a thing that was asked for is mentioned by the question.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>What it takes back by name.</summary>
    public required IReadOnlyList<Mention> TakenBack { get; init; }

    /// <summary>Whether it takes back what was said last.</summary>
    public required bool TakesBackTurn { get; init; }

    /// <summary>The words that speak of the conversation itself, by which nothing is searched.</summary>
    public required IReadOnlyList<TextSpan> Talk { get; init; }

    /// <summary>Of whom it speaks.</summary>
    public required IReadOnlyList<PersonCue> Persons { get; init; }

    /// <summary>What it wants to know.</summary>
    public required IReadOnlyList<QuestionIntent> Intents { get; init; }

    /// <summary>Its other words.</summary>
    public required string FreeText { get; init; }

    /// <summary>How many characters of <see cref="Line"/> stand before the words.</summary>
    public int Asking => Line.Length - Text.Length;

    /// <summary>Whether it says anything that can be taken back.</summary>
    public bool Says => Mentions.Count > 0 || TakenBack.Count > 0;

    /// <summary>Whether it takes back the whole turn before: what is denied by name is all that is taken back.</summary>
    public bool IsUndoing => TakesBackTurn && TakenBack.Count == 0 && !Mentions.Any(mention => mention.Assertion.Status == AssertionStatus.Absent);
}
