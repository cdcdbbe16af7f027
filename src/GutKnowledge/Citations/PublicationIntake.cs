using System.Globalization;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>What comes out of a file of publications, record by record. Sees to it that each has a key of its own.</summary>
internal sealed class PublicationIntake(string file)
{
    private readonly UniqueKeys keys = new(StringComparer.Ordinal);

    public List<Publication> Publications { get; } = [];

    public List<RecordProblem> Problems { get; } = [];

    public void Report(int? line, string? entry, string reason) => Problems.Add(new RecordProblem(file, line, entry, reason));

    /// <summary>Takes a record. One with an empty key gets one of its author and year, as programs for references make them.</summary>
    public void Add(Publication publication, int? line)
    {
        if (publication is { Title: null, Authors.Count: 0, Doi: null, Pmid: null, Pmcid: null, Isbn: null, Url: null })
        {
            Report(line, publication.Id.Length > 0 ? publication.Id : null, "has neither title, author nor identifier; left out.");
            return;
        }

        var id = publication.Id.Length > 0 ? publication.Id : Key(publication);
        var free = keys.Free(id);
        if (free != id && publication.Id.Length > 0)
        {
            Report(line, id, $"the key stands twice; kept as {free}.");
        }

        Publications.Add(publication with { Id = free });
    }

    /// <summary>"fasano2012", or "work" where nothing is known to call it by.</summary>
    public static string Key(Publication publication)
    {
        var name = publication.Authors.Count > 0 ? string.Concat(WordForm.Fold(publication.Authors[0].Family).Where(char.IsAsciiLetterOrDigit)) : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length > 0 ? name : "work")}{publication.Year}");
    }
}
