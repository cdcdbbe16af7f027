using System.Globalization;

namespace GutKnowledge.Citations;

/// <summary>Something in a file of records that could not be read as it stands. The rest of the file was read.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">One-based line where it stands or where its record begins; null where it concerns the whole file.</param>
/// <param name="Entry">Key of the record, or null where it has none.</param>
/// <param name="Reason">What is wrong, and what became of the record.</param>
public sealed record RecordProblem(string File, int? Line, string? Entry, string Reason)
{
    /// <summary>"mine.bib(12), smith2020: reason".</summary>
    public override string ToString() =>
        File + (Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"({line})") : string.Empty) + (Entry is { } entry ? ", " + entry : string.Empty) + ": " + Reason;
}
