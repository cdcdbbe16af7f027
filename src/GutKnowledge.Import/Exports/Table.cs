using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Exports;

/// <summary>The rows of a CSV file with a header, one after the other.</summary>
internal sealed class Table : IDisposable
{
    private const double LongestField = 16 * 1024 * 1024;
    private readonly CsvReader csv;
    private readonly string source;
    private readonly string header;

    /// <exception cref="ArticleFormatException">There is no header.</exception>
    public Table(Stream stream, string source)
    {
        this.source = source;
        csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = args => args.Header?.Trim().ToLowerInvariant() ?? string.Empty,
            BadDataFound = null,
            MissingFieldFound = null,
            MaxFieldSize = LongestField,
        });
        if (!Read() || !csv.ReadHeader())
        {
            throw new ArticleFormatException(source, "the table has no header.");
        }

        header = csv.Parser.RawRecord;
    }

    /// <summary>The line of the file on which the current row ends.</summary>
    public int Line => csv.Parser.RawRow;

    /// <summary>The current row as it is written, below the header.</summary>
    public string Raw => header + csv.Parser.RawRecord;

    /// <summary>Moves to the next row; false at the end.</summary>
    /// <exception cref="ArticleFormatException">The row cannot be read; the line is named.</exception>
    public bool Read()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException e) when (e.InnerException is ArticleFormatException own)
        {
            throw new ArticleFormatException(own.ArticleSource, own.Reason, csv.Parser.RawRow, e);
        }
        catch (CsvHelperException e)
        {
            throw new ArticleFormatException(source, "the table cannot be read there: " + e.Message.Split('\n')[0].Trim(), csv.Parser.RawRow, e);
        }
    }

    /// <summary>The value in a column, without white space around it; null when it is empty or the column is not there.</summary>
    public string? Get(string column) => csv.TryGetField<string>(column, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public void Dispose() => csv.Dispose();
}
