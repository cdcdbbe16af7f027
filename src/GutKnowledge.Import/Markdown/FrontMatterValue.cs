using GutKnowledge.Articles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GutKnowledge.Import.Markdown;

/// <summary>A value of the front matter with its line. Read from the parser's events, so no type is guessed: a date stays the text that was written.</summary>
internal sealed class FrontMatterValue
{
    private const int Deepest = 32;

    private FrontMatterValue(int line) => Line = line;

    /// <summary>One-based line in the file.</summary>
    public int Line { get; }

    /// <summary>The text of a scalar; null for a list or a map.</summary>
    public string? Scalar { get; private init; }

    /// <summary>The entries of a list; a scalar or a map is a list of itself, an empty scalar an empty list.</summary>
    public IReadOnlyList<FrontMatterValue> Items { get; private set; } = [];

    /// <summary>The entries of a map.</summary>
    public Dictionary<string, FrontMatterValue> Entries { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the keys of a front matter; of a key that is given twice the last value counts.</summary>
    /// <exception cref="ArticleFormatException">The text is not YAML or not a list of keys and values.</exception>
    public static Dictionary<string, FrontMatterValue> Read(string yaml, string name)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || (parser.Accept<Scalar>(out var empty) && empty!.Value.Length == 0))
            {
                return [];
            }

            if (!parser.Accept<MappingStart>(out var start))
            {
                throw new ArticleFormatException(name, "the front matter is not a list of keys and values.", LineOf(parser.Current));
            }

            var entries = ReadValue(parser, 0, name).Entries;
            parser.Consume<DocumentEnd>();
            return entries;
        }
        catch (YamlException e)
        {
            throw new ArticleFormatException(name, "the front matter is not valid YAML: " + OneLine(e), (int)e.Start.Line, e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser loses its way in some broken keys and tags and says so without a place.
            throw new ArticleFormatException(name, "the front matter is not valid YAML.", LineOf(parser.Current), e);
        }
    }

    private static FrontMatterValue ReadValue(Parser parser, int depth, string name)
    {
        if (depth > Deepest)
        {
            throw new ArticleFormatException(name, "the front matter is nested more than 32 deep.", LineOf(parser.Current));
        }

        var line = LineOf(parser.Current);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
            var value = new FrontMatterValue(line) { Scalar = isNull ? string.Empty : scalar.Value };
            value.Items = string.IsNullOrWhiteSpace(value.Scalar) ? [] : [value];
            return value;
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<FrontMatterValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadValue(parser, depth + 1, name));
            }

            return new FrontMatterValue(line) { Items = items };
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            var map = new FrontMatterValue(line);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = ReadValue(parser, depth + 1, name);
                map.Entries[key.Scalar ?? string.Empty] = ReadValue(parser, depth + 1, name);
            }

            map.Items = [map];
            return map;
        }

        throw new ArticleFormatException(name, "the front matter uses an alias, which is not read.", line);
    }

    private static int LineOf(ParsingEvent? at) => at is null ? 1 : (int)at.Start.Line;

    // The parser's message begins with the place, which the exception names by itself.
    private static string OneLine(YamlException e)
    {
        var message = (e.InnerException ?? e).Message.ReplaceLineEndings(" ");
        var place = message.IndexOf("): ", StringComparison.Ordinal);
        return place >= 0 && message.StartsWith('(') ? message[(place + 3)..] : message;
    }
}
