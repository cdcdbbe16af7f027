using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Feeds;

/// <summary>
/// The text of an article as WordPress stores it: codes in square brackets, and in the classic editor paragraphs without tags, where a blank line begins a paragraph and a line break is one
/// (as <c>wpautop</c> does it when a page is shown).
/// </summary>
internal static partial class WordPressText
{
    private static readonly ILookup<string, string> Codes = DataTable.Embedded("cues/shortcodes.tsv").Rows.ToLookup(row => row["kind"], row => Regex.Escape(row["name"]), StringComparer.Ordinal);

    // Each stops at the next of its kind: those that are never closed would else be looked for to the end, each of them.
    private static readonly Regex Whole = new($@"\[(?<name>{string.Join('|', Codes["whole"])})(?=[\s\]])[^\]\[]*\](?>(?:[^\[]|\[(?!/?\k<name>[\s\]]))*)\[/\k<name>\]", RegexOptions.CultureInvariant);
    private static readonly Regex Alone = new($@"\[/?(?:(?:{string.Join('|', Codes["whole"].Concat(Codes["tag"]))})(?=[\s\]/])|(?:{string.Join('|', Codes["prefix"])})\w*)[^\]\[]*\]", RegexOptions.CultureInvariant);

    public static string ToHtml(string text)
    {
        var html = text.Contains('[', StringComparison.Ordinal) ? Alone.Replace(Whole.Replace(text, string.Empty), string.Empty) : text;
        return HasParagraphs().IsMatch(html) ? html : Paragraphs(html);
    }

    /// <summary>Paragraphs for blank lines, breaks for the others; what is preformatted keeps its lines.</summary>
    public static string Paragraphs(string html) => string.Concat(Preformatted().Split(html.ReplaceLineEndings("\n")).Select(
        (part, i) => i % 2 == 1 ? part : LineBreak().Replace(BlankLine().Replace(part, "<p>"), "<br>")));

    [GeneratedRegex(@"<p[\s>]|<!-- wp:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasParagraphs();

    [GeneratedRegex(@"(<pre[\s>](?>(?:[^<]|<(?!/?pre[\s>]))*)</pre>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Preformatted();

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    // Not where a tag ends or begins a line: there the tags part the lines already.
    [GeneratedRegex(@"(?<=[^>\n])\n(?=[^<\n])", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();
}
