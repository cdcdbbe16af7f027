using System.CommandLine;
using GutKnowledge.Cli.Rendering;

namespace GutKnowledge.Cli.Commands;

/// <summary>Opens a knowledge base to read it. Reading never makes one: a mistyped folder would otherwise become an empty knowledge base.</summary>
internal static class KnowledgeFolder
{
    /// <summary>The knowledge base in the folder, or the bundled sample when no folder is given. While another process writes it, it is read as that one has written it last.</summary>
    /// <exception cref="UsageException">There is none in the folder.</exception>
    public static KnowledgeBase Open(string? folder, ParseResult parsed, KnowledgeBaseOptions? options = null)
    {
        var error = parsed.InvocationConfiguration.Error;
        options ??= OpeningOptions.ToRead(error);
        if (folder is null)
        {
            return KnowledgeBase.OpenSample(options);
        }

        Require(folder);
        var opened = KnowledgeBase.Open(folder, options);
        if (opened.IsReadOnly)
        {
            error.WriteLine("gut: " + SafeText.Line($"{folder}: another process has it open, or it cannot be written; what was written last is read."));
        }

        return opened;
    }

    /// <summary>The same to answer from for minutes or days: it takes no lock, or nobody could import meanwhile, and follows what others write.</summary>
    /// <exception cref="UsageException">There is none in the folder.</exception>
    public static KnowledgeBase OpenToServe(string? folder, ParseResult parsed, KnowledgeBaseOptions? options = null)
    {
        options ??= OpeningOptions.ToRead(parsed.InvocationConfiguration.Error);
        if (folder is null)
        {
            return KnowledgeBase.OpenSample(options);
        }

        // Who only reads makes no index; one that is missing or of another version is made anew here.
        Open(folder, parsed, options).Dispose();
        return KnowledgeBase.OpenReadOnly(folder, options);
    }

    /// <summary>The knowledge base in a folder, to change it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static KnowledgeBase OpenToWrite(string folder, KnowledgeBaseOptions options)
    {
        var opened = KnowledgeBase.Open(folder, options);
        if (!opened.IsReadOnly)
        {
            return opened;
        }

        opened.Dispose();
        throw new IOException($"{folder}: the folder cannot be written.");
    }

    /// <exception cref="UsageException">There is no knowledge base in the folder.</exception>
    public static void Require(string folder)
    {
        if (folder.Length == 0 || !KnowledgeBase.Exists(folder))
        {
            throw new UsageException($"there is no knowledge base in {(folder.Length > 0 ? folder : "\"\"")}; make one with: gut import PATH --index {(folder.Length > 0 ? folder : "DIR")}");
        }
    }
}
