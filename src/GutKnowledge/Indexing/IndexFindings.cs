using System.Globalization;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>What was found in the places of the index.</summary>
/// <param name="Condition">What the index is like.</param>
/// <param name="Reason">Why it is not current, as a sentence; null when it is, or when there is no more to say.</param>
/// <param name="Generation">Up to which change of the store it goes; null when it does not say.</param>
/// <param name="Leftovers">The names of places that do not count.</param>
internal sealed record IndexFindings(IndexCondition Condition, string? Reason, long? Generation, IReadOnlyList<string> Leftovers)
{
    // Who writes an index meanwhile removes files that its commit before had.
    private const int MostTries = 3;

    /// <summary>Reads the index to its end and changes nothing.</summary>
    /// <param name="folder">The folder of the knowledge base.</param>
    /// <param name="fingerprint">What an index would be made with.</param>
    /// <param name="store">The articles.</param>
    public static IndexFindings Examine(string folder, IndexFingerprint fingerprint, ArticleStore store)
    {
        for (var tries = 1; ; tries++)
        {
            var (place, origin, why) = IndexPlace.Usable(folder, fingerprint, store);
            if (place is null)
            {
                var places = IndexPlace.In(folder).Select(NameOf).ToList();
                return places.Count == 0
                    ? new IndexFindings(IndexCondition.Missing, null, null, [])
                    : new IndexFindings(IndexCondition.Unusable, why + ".", null, [.. places.Skip(1)]);
            }

            var damage = Damage(place, store, origin!.Generation);
            if (damage is not null && tries < MostTries && IndexPlace.Usable(folder, fingerprint, store) is var (again, newer, _) && (again != place || newer != origin))
            {
                continue;
            }

            var leftovers = IndexPlace.In(folder).Where(other => other != place).Select(NameOf).ToList();
            return damage is not null ? new IndexFindings(IndexCondition.Unusable, damage, origin.Generation, leftovers)
                : origin.Outdated(fingerprint) is { } outdated ? new IndexFindings(IndexCondition.Outdated, outdated + ".", origin.Generation, leftovers)
                : new IndexFindings(origin.Generation < store.Generation ? IndexCondition.Behind : IndexCondition.Current, null, origin.Generation, leftovers);
        }
    }

    private static string NameOf(IndexPlace place) => Path.GetFileName(place.Path!);

    private static string? Damage(IndexPlace place, ArticleStore store, long generation)
    {
        try
        {
            using var directory = place.Open();
            var status = new CheckIndex(directory).DoCheckIndex();
            if (!status.Clean)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{NameOf(place)} is damaged: {status.NumBadSegments} of its {status.NumSegments} segments cannot be read.");
            }

            using var reader = DirectoryReader.Open(directory);
            var articles = store.Count;
            return generation == store.Generation && reader.NumDocs != articles
                ? string.Create(CultureInfo.InvariantCulture, $"{NameOf(place)} holds {reader.NumDocs} articles, and the store {articles}.")
                : null;
        }
        catch (Exception e) when (IndexFailure.Is(e) || e is ArgumentException or FormatException)
        {
            return $"{NameOf(place)} is damaged: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}.";
        }
    }
}
