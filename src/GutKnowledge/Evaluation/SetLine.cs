using System.IO.Compression;

namespace GutKnowledge.Evaluation;

/// <summary>A line of a file that is too long to be held as a whole.</summary>
internal readonly record struct SetLine(string File, int Number, string Text)
{
    // As long as the key of an article may be.
    private const int LongestKey = 1024;

    /// <summary>The lines that are not blank, one at a time. A file whose name ends in <c>.gz</c> is unpacked.</summary>
    /// <exception cref="InvalidDataException">The file cannot be unpacked; file and line are named.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<SetLine> Of(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        using var stream = System.IO.File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        for (var number = 1; Next(reader, file, number) is { } text; number++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return new SetLine(file, number, text);
            }
        }
    }

    /// <summary>What to throw for a line that cannot be used.</summary>
    public InvalidDataException Broken(string reason, Exception? inner = null) => new($"{File}({Number}): {reason}", inner);

    /// <summary>The key of an article or a question, which must be one.</summary>
    /// <exception cref="InvalidDataException">It is empty, too long, or has a tab or a line break in it.</exception>
    public string Key(string what, string value) =>
        string.IsNullOrWhiteSpace(value) ? throw Broken($"the id of the {what} is empty.")
        : value.Length > LongestKey ? throw Broken($"the id of the {what} has more than {LongestKey} characters.")
        : value.Any(char.IsControl) ? throw Broken($"the id of the {what} has a tab or a line break in it.")
        : value;

    /// <summary>The cells: between tabs where these give as many as one of <paramref name="counts"/>, else between any white space.</summary>
    /// <exception cref="InvalidDataException">Neither gives as many.</exception>
    public string[] Cells(params ReadOnlySpan<int> counts)
    {
        var tabbed = Text.Trim().Split('\t', StringSplitOptions.TrimEntries);

        // Where a cell between tabs is empty, other white space would shift the cells behind it.
        var cells = counts.Contains(tabbed.Length) || tabbed.Contains(string.Empty) ? tabbed : Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return counts.Contains(cells.Length) ? cells : throw Broken($"there are {cells.Length} columns, not {string.Join(" or ", counts.ToArray())}.");
    }

    private static string? Next(StreamReader reader, string file, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException e)
        {
            // What unpacks does not know the file's name.
            throw new SetLine(file, number, string.Empty).Broken(e.Message, e);
        }
    }
}
