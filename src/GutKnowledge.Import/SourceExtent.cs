namespace GutKnowledge.Import;

/// <summary>How much of what it has a source gave.</summary>
public enum SourceExtent
{
    /// <summary>It was not read to its end: it was broken, cancelled, or a limit was reached.</summary>
    Cut,

    /// <summary>It only ever lists what is new, as feeds do: an article that it no longer names is not gone.</summary>
    Newest,

    /// <summary>Everything: an article that it no longer names is gone.</summary>
    Whole,
}
