using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Citations;

/// <summary>Tells catalogues apart that would say something else of a reference.</summary>
internal static class CatalogFingerprint
{
    private const int Bytes = 8;

    public static string Of(IEnumerable<Publication> publications)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var publication in publications)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\t', Fields(publication)) + '\n'));
        }

        return Convert.ToHexString(hash.GetHashAndReset(), 0, Bytes);
    }

    private static IEnumerable<string?> Fields(Publication publication) =>
    [
        publication.Id, publication.Kind.ToString(), publication.Title, publication.Container, publication.Volume, publication.Issue, publication.Pages, publication.Doi?.Value, publication.Pmid?.ToString(), publication.Pmcid, publication.Isbn, publication.Url,
        publication.DesignNote, publication.Year?.ToString(CultureInfo.InvariantCulture), publication.IsVerified ? "verified" : null, .. publication.Authors.Select(author => author.ToString()),
    ];
}
