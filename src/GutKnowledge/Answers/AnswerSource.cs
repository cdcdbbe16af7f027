using System.Globalization;
using System.Reflection;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>What an answer was made from, besides the question. What is dear to tell is told only when a receipt is asked for.</summary>
/// <param name="Skip">How many articles were left out at the top.</param>
/// <param name="Take">How many articles were wanted at the most.</param>
/// <param name="Vocabulary">The concepts.</param>
/// <param name="Publications">What cited works were compared with.</param>
/// <param name="HasLatentSpace">Whether articles were also found by what they mean.</param>
/// <param name="Index">With what the index was made.</param>
/// <param name="Generation">Up to which change of the articles it goes.</param>
internal sealed record AnswerSource(int Skip, int Take, Vocabulary Vocabulary, KnownPublications Publications, bool HasLatentSpace, string Index, long Generation)
{
    private static readonly string Library = typeof(AnswerSource).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public ReceiptOrigin Describe() => new(
        Library,
        EmbeddedData.Fingerprint,
        Vocabulary.Fingerprint,
        Index,
        Generation,
        HasLatentSpace,
        Publications.Catalog?.Fingerprint,
        Publications.Retractions is { } list ? string.Create(CultureInfo.InvariantCulture, $"{list.Count} notices, up to {(list.UpTo is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "a day that it does not say")}") : null);
}
