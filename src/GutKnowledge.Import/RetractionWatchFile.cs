using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using GutKnowledge.Citations;

namespace GutKnowledge.Import;

/// <summary>Reads the list of retractions that Crossref publishes for Retraction Watch, as CSV (https://gitlab.com/crossref/retraction-watch-data).</summary>
/// <remarks>The file is read row by row. Columns are found by their names, in any order; of those that are not needed none must be there.</remarks>
public static class RetractionWatchFile
{
    private const string Nature = "RetractionNature";
    private const string Doi = "OriginalPaperDOI";
    private const string Pmid = "OriginalPaperPubMedID";

    // A quotation mark that is never closed would take the rest of the file into one field.
    private const int LargestField = 1_000_000;

    // Crossref's file has American dates with a time of midnight; lists that people made of it have ISO dates.
    private static readonly string[] DateForms = ["M/d/yyyy H:mm", "M/d/yyyy", "M/d/yyyy H:mm:ss", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The CSV file, in UTF-8.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <exception cref="InvalidDataException">It has not the columns of such a list, or a quotation mark is never closed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RetractionReading Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var reader = new StreamReader(path);
        return Read(reader, path, cancellationToken);
    }

    /// <summary>As <see cref="Read(string, CancellationToken)"/>, from a reader.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">What to call it in a problem.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <exception cref="InvalidDataException">It has not the columns of such a list, or a quotation mark is never closed.</exception>
    public static RetractionReading Read(TextReader reader, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var problems = new List<RecordProblem>();
        var notices = new List<RetractionNotice>();
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                MissingFieldFound = null,
                MaxFieldSize = LargestField,
                PrepareHeaderForMatch = header => header.Header.Trim().ToUpperInvariant(),
                BadDataFound = bad => problems.Add(new RecordProblem(name, bad.Context.Parser?.RawRow, null, "a quotation mark stands where none may; the row was read as it stands.")),
            },
            leaveOpen: true);
        try
        {
            ReadHeader(csv, name);
            while (csv.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Row(csv, name, problems) is { } notice)
                {
                    notices.Add(notice);
                }
            }
        }
        catch (CsvHelperException e)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name}({csv.Parser.RawRow}): no CSV: {e.Message.Split('\n')[0].Trim()}"), e);
        }

        return new RetractionReading(new RetractionList(notices), problems);
    }

    private static void ReadHeader(CsvReader csv, string name)
    {
        var columns = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord ?? [] : [];
        bool Has(string column) => columns.Any(header => header.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));
        if (!Has(Nature) || !Has(Doi) && !Has(Pmid))
        {
            throw new InvalidDataException($"{name}: not a list of retractions: there must be a column {Nature}, and {Doi} or {Pmid}.");
        }
    }

    private static RetractionNotice? Row(CsvReader csv, string name, List<RecordProblem> problems)
    {
        void Report(string reason) => problems.Add(new RecordProblem(name, csv.Parser.RawRow, Cell(csv, "Record ID"), reason));
        var nature = Cell(csv, Nature);
        if (Status(nature) is not { } status)
        {
            Report(nature is null ? $"the row has no {Nature}; left out." : $"there is no {Nature} \"{nature}\"; left out.");
            return null;
        }

        var doi = Cell(csv, Doi);
        var notice = new RetractionNotice
        {
            Status = status,
            Date = Date(Cell(csv, "RetractionDate")),
            NoticeDoi = OfCell(Cell(csv, "RetractionDOI")),
            Doi = OfCell(doi),
            Pmid = Citations.Pmid.TryParse(Cell(csv, Pmid), out var pmid) ? pmid : null,
            Title = Cell(csv, "Title"),
            FirstAuthor = Cell(csv, "Author")?.Split(';')[0].Trim(),
            Year = Date(Cell(csv, "OriginalPaperDate"))?.Year,
            Reasons = Cell(csv, "Reason")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        };
        if (notice.Doi is null && doi?.StartsWith("10.", StringComparison.Ordinal) == true)
        {
            Report($"\"{doi}\" is no DOI.");
        }

        if (notice.Date is null && Cell(csv, "RetractionDate") is { } date)
        {
            Report($"\"{date}\" is no date; the notice is kept without one.");
        }

        if (notice is { Doi: null, Pmid: null, Title: null })
        {
            Report("the row names no work; left out.");
            return null;
        }

        return notice;
    }

    private static RetractionStatus? Status(string? nature) => nature?.ToUpperInvariant() switch
    {
        "RETRACTION" => RetractionStatus.Retracted,
        "EXPRESSION OF CONCERN" => RetractionStatus.Concern,
        "CORRECTION" => RetractionStatus.Corrected,
        "REINSTATEMENT" => RetractionStatus.Reinstated,
        _ => null,
    };

    // "unavailable" and "0" are the file's words for none.
    private static Doi? OfCell(string? cell) => Citations.Doi.TryParse(cell, out var doi) ? doi : null;

    private static DateOnly? Date(string? cell) =>
        DateTime.TryParseExact(cell, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? DateOnly.FromDateTime(date) : null;

    private static string? Cell(CsvReader csv, string column) => csv.TryGetField<string>(column, out var cell) && cell?.Trim() is { Length: > 0 } text ? text : null;
}
