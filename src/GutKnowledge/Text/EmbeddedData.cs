using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Text;

/// <summary>The files of <c>data/</c> as they are built into this library.</summary>
internal static class EmbeddedData
{
    private const string Root = "data/";

    private static readonly Lazy<string> Digest = new(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in List(string.Empty))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + '\n'));
            using var stream = Open(path);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexString(hash.GetHashAndReset(), 0, 8);
    });

    /// <summary>A hash of all files and their paths: it differs when a cue, a word or a warning sign does.</summary>
    public static string Fingerprint => Digest.Value;

    public static Stream Open(string path) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(Root + path)
        ?? throw new InvalidOperationException($"The library was built without {Root}{path}.");

    /// <summary>The paths below <paramref name="folder"/>, relative to <c>data/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
    [
        .. typeof(EmbeddedData).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal),
    ];
}
