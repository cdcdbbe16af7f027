using GutKnowledge.Citations;

namespace GutKnowledge.Online;

/// <summary>Looks references up in a catalogue and, where it does not know them, at sources on the network. Their candidates are compared as the catalogue's records are. Thread-safe.</summary>
/// <param name="catalog">The catalogue that is asked first, or null.</param>
/// <param name="sources">The sources, asked in this order until one has an exact match.</param>
public sealed class PublicationLookup(PublicationCatalog? catalog, IReadOnlyList<IPublicationSource> sources)
{
    /// <summary>Looks a reference up.</summary>
    /// <param name="reference">The printed reference.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<LookupResult> FindAsync(Reference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var best = new LookupResult(catalog?.Match(reference) ?? new ReferenceMatch(MatchStatus.NotChecked, null, []), null, []);
        var failures = new List<string>();
        foreach (var source in sources)
        {
            if (best.Match.Status == MatchStatus.Exact)
            {
                break;
            }

            try
            {
                var candidates = await source.FindAsync(reference, cancellationToken).ConfigureAwait(false);
                var match = new PublicationCatalog(candidates).Match(reference);
                best = match.Status > best.Match.Status ? new LookupResult(match, source.Name, []) : best;
            }
            catch (PublicationSourceException e)
            {
                failures.Add(e.Message);
            }
        }

        return best with { Failures = failures };
    }
}

/// <summary>What is known of a reference after it was looked up.</summary>
/// <param name="Match">How the best record compares with it. Not checked, where there is no catalogue and no source answered.</param>
/// <param name="Source">The source that has the record; null for the catalogue.</param>
/// <param name="Failures">Why sources did not answer, each with its name.</param>
public sealed record LookupResult(ReferenceMatch Match, string? Source, IReadOnlyList<string> Failures);
