using System.IO.Compression;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Archives;

/// <summary>The entries of a ZIP archive that may be read. Nothing is ever written to disk, so a name is only a name; one that points out of the archive is refused all the same.</summary>
internal static class ArchiveEntry
{
    /// <summary>What is wrong with the name of an entry; null when nothing is.</summary>
    public static string? Refusal(string name)
    {
        var path = name.Replace('\\', '/');
        return path.StartsWith('/') || path.Split('/').Contains("..") || (path.Length > 1 && path[1] == ':') ? "its path points out of the archive; refused." : null;
    }

    /// <summary>Whether an entry is one of a system's own, that nobody put there.</summary>
    public static bool IsHidden(string name) => name.Split('/').Any(part => part is "__MACOSX" || part.StartsWith('.'));

    /// <summary>Opens an entry within limits.</summary>
    /// <exception cref="ArticleFormatException">It is encrypted or damaged.</exception>
    public static Stream Open(ZipArchiveEntry entry, string source)
    {
        try
        {
            return new InflatedStream(entry.Open(), source, Math.Max(entry.CompressedLength, 1));
        }
        catch (InvalidDataException e)
        {
            throw new ArticleFormatException(source, "the entry of the archive cannot be unpacked: " + e.Message.ReplaceLineEndings(" "), inner: e);
        }
    }
}
