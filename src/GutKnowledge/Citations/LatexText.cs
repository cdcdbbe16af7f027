using System.Buffers;
using System.Text;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Text of BibTeX files, in which accents, dashes and special characters stand as LaTeX writes them, and plain text.</summary>
internal static class LatexText
{
    // "R\'enyi", "Erd{\H o}s" are never deep; a text of braces alone must not exhaust the stack.
    private const int DeepestGroup = 64;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}~$-`'");

    private static readonly Lazy<LatexCommands> Known = new(() => new LatexCommands(DataTable.Embedded("bibliography/latex.tsv")));

    /// <summary>What LaTeX would print, white space folded. A command that is not known stays as it stands.</summary>
    public static string? ToPlain(string latex)
    {
        if (!latex.AsSpan().ContainsAny(Special))
        {
            return RecordText.Folded(latex);
        }

        var plain = new StringBuilder(latex.Length);
        var at = 0;
        Append(latex, ref at, plain, stopAtBrace: false, 0);
        return RecordText.Folded(plain.ToString());
    }

    /// <summary>The text so that <see cref="ToPlain"/> and LaTeX give it back. Letters stay as they are: BibTeX files are UTF-8 now.</summary>
    public static string ToLatex(string plain)
    {
        var latex = new StringBuilder(plain.Length + 8);
        for (var i = 0; i < plain.Length; i++)
        {
            var isRepeated = i > 0 && plain[i - 1] == plain[i];
            _ = plain[i] switch
            {
                '\\' => latex.Append("{\\textbackslash}"),
                '{' => latex.Append("{\\textbraceleft}"),
                '}' => latex.Append("{\\textbraceright}"),
                '~' => latex.Append("{\\textasciitilde}"),
                '^' => latex.Append("{\\textasciicircum}"),
                '$' or '&' or '#' or '%' or '_' => latex.Append('\\').Append(plain[i]),
                '-' or '`' or '\'' when isRepeated => latex.Append('{').Append(plain[i]).Append('}'),
                _ => latex.Append(plain[i]),
            };
        }

        return latex.ToString();
    }

    private static void Append(string latex, ref int at, StringBuilder plain, bool stopAtBrace, int depth)
    {
        while (at < latex.Length)
        {
            var c = latex[at];
            if (c == '}' && stopAtBrace)
            {
                at++;
                return;
            }

            if (c == '{' && depth < DeepestGroup)
            {
                at++;
                Append(latex, ref at, plain, stopAtBrace: true, depth + 1);
            }
            else if (c == '\\')
            {
                AppendCommand(latex, ref at, plain, depth);
            }
            else if (c is '-' or '`' or '\'')
            {
                var run = 1;
                while (run < 3 && at + run < latex.Length && latex[at + run] == c)
                {
                    run++;
                }

                run = c == '-' ? run : Math.Min(run, 2);
                plain.Append((c, run) switch
                {
                    ('-', 2) => "–",
                    ('-', 3) => "—",
                    ('`', 2) => "“",
                    ('\'', 2) => "”",
                    _ => c.ToString(),
                });
                at += run;
            }
            else
            {
                _ = c switch
                {
                    '{' or '}' or '$' => plain,
                    '~' => plain.Append(' '),
                    _ => plain.Append(c),
                };
                at++;
            }
        }
    }

    private static void AppendCommand(string latex, ref int at, StringBuilder plain, int depth)
    {
        var start = at++;
        var name = Name(latex, ref at);
        if (Known.Value.Accents.TryGetValue(name, out var accent))
        {
            plain.Append(accent.On(Argument(latex, ref at, depth)));
        }
        else if (Known.Value.Symbols.TryGetValue(name, out var symbol))
        {
            plain.Append(symbol);
            SkipEnd(latex, ref at);
        }
        else if (Known.Value.Dropped.Contains(name))
        {
            SkipEnd(latex, ref at);
        }
        else if (!Known.Value.Kept.Contains(name))
        {
            _ = name switch
            {
                "\\" or " " or "," or ";" or ":" or "\n" => plain.Append(' '),
                "-" or "/" or "!" or "@" or "(" or ")" => plain,
                "" or [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..] => plain.Append(latex, start, at - start),
                _ => plain.Append(name),
            };
        }
    }

    private static string Name(string latex, ref int at)
    {
        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at]))
        {
            at++;
        }

        at += at == start && at < latex.Length ? 1 : 0;
        return latex[start..at];
    }

    // An accent's letter: the next character, command or group.
    private static string Argument(string latex, ref int at, int depth)
    {
        while (at < latex.Length && char.IsWhiteSpace(latex[at]))
        {
            at++;
        }

        var argument = new StringBuilder();
        if (at < latex.Length && latex[at] == '{' && depth < DeepestGroup)
        {
            at++;
            Append(latex, ref at, argument, stopAtBrace: true, depth + 1);
        }
        else if (at < latex.Length && latex[at] == '\\' && depth < DeepestGroup)
        {
            AppendCommand(latex, ref at, argument, depth + 1);
        }
        else if (at < latex.Length && latex[at] != '}')
        {
            var length = char.IsHighSurrogate(latex[at]) && at + 1 < latex.Length ? 2 : 1;
            argument.Append(latex, at, length);
            at += length;
        }

        return argument.ToString();
    }

    // LaTeX eats the blanks behind a command of letters, and "{}" ends one.
    private static void SkipEnd(string latex, ref int at)
    {
        if (at + 1 < latex.Length && latex[at] == '{' && latex[at + 1] == '}')
        {
            at += 2;
            return;
        }

        while (at < latex.Length && char.IsWhiteSpace(latex[at]))
        {
            at++;
        }
    }
}
