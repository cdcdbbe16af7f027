using System.Globalization;
using System.Text;

namespace GutKnowledge.Cli.Rendering;

/// <summary>
/// Text of others for a terminal. Control characters (C0, C1) could move the cursor, change the window or answer for the user; marks of direction could show a text that is not there; characters that nobody sees
/// could make two names look alike. Joiners (U+200C, U+200D) stay, since words of several scripts and faces are written with them.
/// </summary>
internal static class SafeText
{
    private const char Tags = '\uDB40';

    /// <summary>What is shown, with its line breaks; tabs are blanks.</summary>
    public static string Lines(string text) => Clean(text, (_, _) => { });

    /// <summary>In one line. Columns are measured by it; that nothing else gets to a terminal, <see cref="SafeRendering"/> and <see cref="SafeWriter"/> see to.</summary>
    public static string Line(string text) => Lines(text.ReplaceLineEndings(" ")).Replace('\n', ' ');

    /// <summary>JSON that says the same: what is not shown is written as escapes, so nothing is lost.</summary>
    public static string Json(string json) => Clean(json, (escaped, c) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));

    private static string Clean(string text, Action<StringBuilder, char> hide)
    {
        if (!HasHidden(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isTag = IsTag(text, i);
            if (isTag || IsHidden(text[i]))
            {
                hide(clean, text[i]);
                if (isTag)
                {
                    hide(clean, text[++i]);
                }
            }
            else
            {
                clean.Append(text[i] == '\t' ? ' ' : text[i]);
            }
        }

        return clean.ToString();
    }

    private static bool HasHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\t' || IsHidden(text[i]) || IsTag(text, i))
            {
                return true;
            }
        }

        return false;
    }

    // Letters for machines that no font shows (U+E0000 to U+E007F).
    private static bool IsTag(string text, int i) => text[i] == Tags && i + 1 < text.Length && text[i + 1] is >= '\uDC00' and <= '\uDC7F';

    private static bool IsHidden(char c) => c switch
    {
        '\n' or '\t' => false,
        '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' => true,
        >= '\u2028' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        >= '\uFFF9' and <= '\uFFFB' => true,
        _ => char.IsControl(c),
    };
}
