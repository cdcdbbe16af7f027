using System.Text;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Text of others for a terminal. Control characters could move the cursor, change the window or fake a line; direction marks could show a text that is not there.</summary>
internal static class SafeText
{
    /// <summary>Keeps line breaks.</summary>
    public static string Lines(string text) => Clean(text, lineBreak: '\n');

    /// <summary>Makes one line.</summary>
    public static string Line(string text) => Clean(text, lineBreak: ' ');

    private static string Clean(string text, char lineBreak)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\n':
                    clean.Append(lineBreak);
                    break;
                case '\t':
                    clean.Append(' ');
                    break;
                case '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    break;
                default:
                    if (!char.IsControl(c))
                    {
                        clean.Append(c);
                    }

                    break;
            }
        }

        return clean.ToString();
    }
}
