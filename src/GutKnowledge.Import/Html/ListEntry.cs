namespace GutKnowledge.Import.Html;

/// <summary>The entry of a list that the walk is in.</summary>
internal sealed class ListEntry(int? number)
{
    /// <summary>Its number in an ordered list.</summary>
    public int? Number { get; } = number;

    /// <summary>Whether its first block was made; what follows belongs to the same entry.</summary>
    public bool IsBegun { get; set; }
}
