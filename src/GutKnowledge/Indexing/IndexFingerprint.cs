using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Indexing;

/// <summary>What an index was made with.</summary>
/// <param name="Layout">What must be equal for an index to be read at all: the fields, and the concepts, which stand in it as their positions.</param>
/// <param name="Whole">The layout, and all that decides what articles are found to say: version, sources and data of the library, the vocabulary's wordings, pieces of words. The same for every target framework and every build of one source.</param>
internal sealed record IndexFingerprint(string Layout, string Whole)
{
    private const int DigestLength = 16;

    // Written by Fingerprint.targets.
    private static readonly string Rules = typeof(IndexFingerprint).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Rules").Value!;

    public static IndexFingerprint Of(IndexSettings settings)
    {
        var concepts = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', settings.Vocabulary.Concepts.Select(concept => concept.Id.Value))));
        var layout = string.Create(CultureInfo.InvariantCulture, $"{IndexSchema.Version}/{Convert.ToHexString(concepts)[..DigestLength]}");
        return new IndexFingerprint(layout, $"{layout}/{Rules}/{settings.Vocabulary.Fingerprint}{(settings.HasWordPieces ? "/pieces" : string.Empty)}");
    }
}
