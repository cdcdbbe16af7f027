using GutKnowledge.Articles;
using GutKnowledge.Citations;

namespace GutKnowledge.Answers;

/// <summary>
/// Puts entries of reference lists together that are about one work: the same record of the catalogue, DOI or PMID, else title, year and first author, else
/// the same words. Entries are one work through others, too: one prints the DOI, one the PMID, a third both.
/// </summary>
internal sealed class CitedWorks(KnownPublications known)
{
    private readonly List<(Reference Reference, ReferenceMatch Match, ArticleId Article)> entries = [];
    private readonly List<int> parents = [];
    private readonly Dictionary<string, int> firstWithKey = new(StringComparer.Ordinal);

    /// <summary>Adds an entry of an article's list.</summary>
    /// <returns>Its number.</returns>
    public int Add(Reference reference, ArticleId article)
    {
        var match = known.Match(reference);
        var index = entries.Count;
        entries.Add((reference, match, article));
        parents.Add(index);
        foreach (var key in Keys(reference, match))
        {
            if (!firstWithKey.TryAdd(key, index) && !Contradict(entries[firstWithKey[key]].Reference, reference))
            {
                parents[Root(index)] = Root(firstWithKey[key]);
            }
        }

        return index;
    }

    /// <summary>The number of the work of an entry, after all were added. What is negative is no entry and stays as it is.</summary>
    public int WorkOf(int entry) => entry < 0 ? entry : Root(entry);

    public IEnumerable<ReferenceUse> Uses() =>
        Enumerable.Range(0, entries.Count).GroupBy(Root).Select(group =>
        {
            // The entry that says most of the work stands for all; the sort is stable.
            var (reference, match, _) = group.Select(index => entries[index]).OrderByDescending(entry => entry.Match.Status).First();
            return new ReferenceUse(reference, match, [.. group.Select(index => entries[index].Article).Distinct().Order()])
            {
                Retraction = group.Select(index => known.Retraction(entries[index].Reference, entries[index].Match)).OfType<RetractionFinding>().OrderByDescending(finding => finding.Status).FirstOrDefault(),
            };
        });

    private static IEnumerable<string> Keys(Reference reference, ReferenceMatch match)
    {
        if (match is { Status: MatchStatus.Exact, Publication: { } publication })
        {
            yield return "catalogue " + publication.Id;
        }

        if (reference.Doi is { } doi)
        {
            yield return "doi " + doi;
        }

        if (reference.Pmid is { } pmid)
        {
            yield return "pmid " + pmid;
        }

        if (WorkKey.OfTitle(reference) is { } title)
        {
            yield return "title " + title;
        }

        yield return "text " + reference.Text.ToUpperInvariant();
    }

    // The same title may be a preprint and its article, or an entry whose identifier was copied wrong: those stay two.
    private static bool Contradict(Reference a, Reference b) => a.Doi is { } doi && b.Doi is { } otherDoi && doi != otherDoi || a.Pmid is { } pmid && b.Pmid is { } otherPmid && pmid != otherPmid;

    private int Root(int index)
    {
        while (parents[index] != index)
        {
            index = parents[index] = parents[parents[index]];
        }

        return index;
    }
}
