using System.Globalization;

namespace GutKnowledge.Indexing;

/// <summary>What an index says of itself, in the data of its commit. One that says nothing is not finished.</summary>
/// <param name="Fingerprint">What it was made with.</param>
/// <param name="Store">The store it was made from.</param>
/// <param name="Generation">Up to which change of the store it goes.</param>
internal sealed record IndexOrigin(IndexFingerprint Fingerprint, string Store, long Generation)
{
    private const string LayoutKey = "layout";
    private const string FingerprintKey = "fingerprint";
    private const string StoreKey = "store";
    private const string GenerationKey = "generation";

    /// <summary>What a commit says; null when it is none of ours.</summary>
    public static IndexOrigin? Read(IDictionary<string, string> data) =>
        data.TryGetValue(LayoutKey, out var layout) && data.TryGetValue(FingerprintKey, out var whole) && data.TryGetValue(StoreKey, out var store)
        && data.TryGetValue(GenerationKey, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new IndexOrigin(new IndexFingerprint(layout, whole), store, generation) : null;

    public Dictionary<string, string> Write() => new()
    {
        [LayoutKey] = Fingerprint.Layout,
        [FingerprintKey] = Fingerprint.Whole,
        [StoreKey] = Store,
        [GenerationKey] = Generation.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Why an index that says so cannot be used for the articles, as the end of a sentence that begins with "because"; null when it can.</summary>
    public string? Unusable(IndexFingerprint ours, ArticleStore store) =>
        Store != store.Id ? "it was made from other articles"
        : Generation > store.Generation ? "it is newer than the articles"
        : Fingerprint.Layout != ours.Layout ? "it was made with another version or vocabulary"
        : null;

    /// <summary>Why an index that can be used should be made anew, as <see cref="Unusable"/>; null when it need not.</summary>
    public string? Outdated(IndexFingerprint ours) => Fingerprint != ours ? "it was made with another version, vocabulary or options" : null;
}
