namespace GutKnowledge.Citations;

/// <summary>Notices of retraction, concern, correction and reinstatement, by the works they are about. Immutable and thread-safe.</summary>
/// <remarks>A work that is not listed is not thereby sound: lists are late and incomplete, and many entries print nothing by which they could be found.</remarks>
public sealed class RetractionList
{
    private readonly Dictionary<Doi, List<RetractionNotice>> byDoi = [];
    private readonly Dictionary<Pmid, List<RetractionNotice>> byPmid = [];
    private readonly Dictionary<string, List<RetractionNotice>> byTitle = new(StringComparer.Ordinal);

    /// <summary>Makes a list.</summary>
    /// <param name="notices">The notices in any order.</param>
    /// <param name="upTo">The day to which the list is complete; null takes the day of its last notice.</param>
    public RetractionList(IEnumerable<RetractionNotice> notices, DateOnly? upTo = null)
    {
        ArgumentNullException.ThrowIfNull(notices);
        DateOnly? last = null;
        foreach (var notice in notices)
        {
            Count++;
            last = last is null || notice.Date > last ? notice.Date ?? last : last;
            Add(byDoi, notice.Doi, notice);
            Add(byPmid, notice.Pmid, notice);
            if (WorkKey.OfTitle(notice.Title, notice.Year, notice.FirstAuthor) is { } key)
            {
                Add(byTitle, key, notice);
            }
        }

        UpTo = upTo ?? last;
    }

    /// <summary>How many notices it has.</summary>
    public int Count { get; }

    /// <summary>The day to which it is complete, or null for a list without any date.</summary>
    public DateOnly? UpTo { get; }

    /// <summary>What the list says of a work, by its DOI, else its PMID, else title, year and first author.</summary>
    /// <param name="reference">The printed entry.</param>
    /// <param name="publication">The catalogue's record that fits it exactly, which lends its identifiers; or null.</param>
    /// <returns>Null where the work is not listed, which says nothing about it.</returns>
    public RetractionFinding? Find(Reference reference, Publication? publication = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Of(byDoi, reference.Doi, RetractionKey.Doi) ?? Of(byDoi, publication?.Doi, RetractionKey.Doi)
            ?? Of(byPmid, reference.Pmid, RetractionKey.Pmid) ?? Of(byPmid, publication?.Pmid, RetractionKey.Pmid)
            ?? OfTitle(WorkKey.OfTitle(reference), reference.Doi, reference.Pmid)
            ?? (publication is null ? null : OfTitle(WorkKey.OfTitle(publication), publication.Doi, publication.Pmid));
    }

    private static void Add<T>(Dictionary<T, List<RetractionNotice>> index, T? key, RetractionNotice notice)
        where T : struct
    {
        if (key is { } known)
        {
            Add(index, known, notice);
        }
    }

    private static void Add<T>(Dictionary<T, List<RetractionNotice>> index, T key, RetractionNotice notice)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var notices))
        {
            index.Add(key, notices = new List<RetractionNotice>(1));
        }

        notices.Add(notice);
    }

    private RetractionFinding? Of<T>(Dictionary<T, List<RetractionNotice>> index, T? key, RetractionKey foundBy)
        where T : struct =>
        key is { } known && index.TryGetValue(known, out var notices) ? Decide(notices, foundBy) : null;

    // The same title with another identifier is another work: a comment, a second part, an abstract.
    private RetractionFinding? OfTitle(string? key, Doi? doi, Pmid? pmid)
    {
        if (key is null || !byTitle.TryGetValue(key, out var notices))
        {
            return null;
        }

        var fitting = notices.Where(notice => (notice.Doi is null || doi is null || notice.Doi == doi) && (notice.Pmid is null || pmid is null || notice.Pmid == pmid)).ToList();
        return fitting.Count == 0 ? null : Decide(fitting, RetractionKey.Title);
    }

    // A reinstatement ends what was before it; of what came after, the gravest holds. A notice without a day is taken for the last, since to miss a retraction is worse. The order of the statuses is that of their gravity.
    private RetractionFinding Decide(List<RetractionNotice> notices, RetractionKey foundBy)
    {
        var ended = notices.Where(notice => notice.Status == RetractionStatus.Reinstated).Select(notice => notice.Date ?? DateOnly.MinValue).DefaultIfEmpty(DateOnly.MinValue).Max();
        var decisive = notices.Where(notice => notice.Status == RetractionStatus.Reinstated || (notice.Date ?? DateOnly.MaxValue) >= ended)
            .OrderByDescending(notice => notice.Status).ThenBy(notice => notice.Date ?? DateOnly.MaxValue).First();
        return new RetractionFinding(decisive.Status, decisive.Date, decisive.NoticeDoi, foundBy, UpTo);
    }
}
