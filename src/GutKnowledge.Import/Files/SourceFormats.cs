using System.Text.RegularExpressions;

namespace GutKnowledge.Import.Files;

/// <summary>Tells the format of a source: its content first, its extension second, else plain text.</summary>
internal static partial class SourceFormats
{
    private const int Looked = 4096;

    /// <summary>The extensions of article files, with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".html", ".htm", ".txt"];

    /// <summary>The extensions of files that may be feeds or exports, with the dot; what they are, their content tells.</summary>
    public static IReadOnlyList<string> ExportExtensions { get; } = [".xml", ".rss", ".atom", ".json", ".csv", ".zip", ".gz"];

    /// <summary>Whether a file that stands among others is looked at: an article, a feed or an export.</summary>
    public static bool IsSource(string path) => Path.GetExtension(path).ToLowerInvariant() is var extension && (Extensions.Contains(extension) || ExportExtensions.Contains(extension));

    /// <summary>Decides the format.</summary>
    public static SourceFormat Of(string text, string path)
    {
        var start = text[..Math.Min(text.Length, Looked)].TrimStart('\uFEFF');
        return PageStart().IsMatch(start) ? SourceFormat.Html
            : Markdown.FrontMatter.Begins(start.Split('\n')) || HeadingStart().IsMatch(start) && !IsPage(path) ? SourceFormat.Markdown
            : IsPage(path) ? SourceFormat.Html
            : Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" ? SourceFormat.Markdown
            : SourceFormat.Text;
    }

    /// <summary>Whether the extension is that of a web page.</summary>
    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm";

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--(?>.*?-->)\s*)*)<(?:!doctype\s+html|html)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"^\s*#{1,6} \S", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingStart();
}
