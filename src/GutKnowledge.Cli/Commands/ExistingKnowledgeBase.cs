namespace GutKnowledge.Cli.Commands;

/// <summary>Opens a knowledge base to read it. Reading never makes one: a mistyped folder would otherwise become an empty knowledge base.</summary>
internal static class ExistingKnowledgeBase
{
    /// <summary>The knowledge base in the folder, or the bundled sample when no folder is given.</summary>
    /// <exception cref="UsageException">There is none in the folder.</exception>
    public static KnowledgeBase Open(string? folder, KnowledgeBaseOptions? options = null)
    {
        if (folder is null)
        {
            return KnowledgeBase.OpenSample(options);
        }

        return folder.Length > 0 && KnowledgeBase.Exists(folder)
            ? KnowledgeBase.Open(folder, options)
            : throw new UsageException($"there is no knowledge base in {(folder.Length > 0 ? folder : "\"\"")}; make one with: gut import PATH --index {(folder.Length > 0 ? folder : "DIR")}");
    }
}
