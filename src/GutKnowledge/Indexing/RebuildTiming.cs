namespace GutKnowledge.Indexing;

/// <summary>When an index is made anew that can be read, but was made by other rules: another version, other wordings, other options. One that cannot be read is always made anew before opening.</summary>
public enum RebuildTiming
{
    /// <summary>While the knowledge base is open already. Answers come from the index before until the new one takes its place.</summary>
    Background,

    /// <summary>Before opening returns, so that all answers are made by the rules of now. For programs that end soon: they would begin again and again and never finish.</summary>
    BeforeOpening,
}

/// <summary>What to do when another process has the folder of a knowledge base open.</summary>
public enum WhenLocked
{
    /// <summary>Wait for it, but no longer than is said.</summary>
    Wait,

    /// <summary>Open it to be read only, at once.</summary>
    OpenReadOnly,
}
