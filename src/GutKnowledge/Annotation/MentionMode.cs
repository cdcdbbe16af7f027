namespace GutKnowledge.Annotation;

/// <summary>Which mentions are kept where wordings overlap.</summary>
public enum MentionMode
{
    /// <summary>The longest: "lower abdominal pain" is one mention.</summary>
    MostSpecific,

    /// <summary>All: "lower abdominal pain" also mentions abdominal pain and pain.</summary>
    All,
}
