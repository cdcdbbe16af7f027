namespace GutKnowledge.Indexing;

/// <summary>What became of an article that was given to the store.</summary>
internal enum PutResult
{
    Added,
    Replaced,
    Unchanged,
}
