namespace GutKnowledge.Annotation;

/// <summary>Which mentions are kept where wordings overlap.</summary>
public enum MentionMode
{
    /// <summary>The longest: "lower abdominal pain" is one mention.</summary>
    MostSpecific,

    /// <summary>All: "lower abdominal pain" also mentions abdominal pain and pain, which it is a kind of; but an "acoustic neuroma" mentions no neuroma, since it is none.</summary>
    All,
}
