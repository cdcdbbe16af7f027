using GutKnowledge.Articles;
using GutKnowledge.Import.Files;

namespace GutKnowledge.Import.Archives;

/// <summary>What comes out of a packed stream, refused when it is more than text can be packed to: a few kilobytes can unpack to as many gigabytes.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="source">What to call it in an error.</param>
/// <param name="packed">How many bytes it was packed to; 0 when it is not known.</param>
internal sealed class InflatedStream(Stream inner, string source, long packed) : ForwardStream(inner)
{
    /// <summary>Own limits. The best that deflate can do is 1,032 to 1; HTML, XML and JSON are packed to a fifth or a twentieth.</summary>
    private const int HighestRatio = 200;
    private const long AlwaysAllowed = 8L * 1024 * 1024;
    private const long Largest = 4L * 1024 * 1024 * 1024;

    protected override int ReadOn(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        var read = Passed + count;
        if (read > Largest || (packed > 0 && read > AlwaysAllowed && read / HighestRatio > packed))
        {
            throw new ArticleFormatException(source, read > Largest ? "unpacks to more than 4 GB; refused." : "unpacks to more than 200 times its size; refused as a zip bomb.");
        }

        return count;
    }
}
