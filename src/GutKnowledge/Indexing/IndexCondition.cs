namespace GutKnowledge.Indexing;

/// <summary>What an index on disk is like.</summary>
public enum IndexCondition
{
    /// <summary>It is not known, since the store cannot be read.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is damaged, of other articles, newer than the articles, or of another version; it is made anew when the knowledge base is opened.</summary>
    Unusable,

    /// <summary>It can be used, but was made by other rules; it is made anew after the knowledge base is opened.</summary>
    Outdated,

    /// <summary>It does not have the last changes of the store yet, as after a crash; it learns them when the knowledge base is opened.</summary>
    Behind,

    /// <summary>It says all that the articles say by the rules of this version.</summary>
    Current,
}
