using System.Security.Cryptography;
using System.Text;
using GutKnowledge.Citations;
using GutKnowledge.Online;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Answers of the sources on the network, given by their cache so that nothing goes out.</summary>
internal static class HostileAnswers
{
    private const string Doi = "10.1000/abc";
    private const string Pmid = "123";

    public static IReadOnlyList<HostileTarget> All { get; } =
    [
        Source("crossref", "Crossref", options => new CrossrefSource(options), ["works/10.1000%2Fabc", "works?query.bibliographic=10.1000%2Fabc&rows=5"], Reference.Parse(Doi), "crossref.json", "crossref-list.json"),
        Source("pubmed", "PubMed", options => new PubMedSource(options), ["esummary.fcgi?db=pubmed&retmode=json&id=" + Pmid], Reference.Parse("PMID: " + Pmid), "pubmed.json"),
        Source("pubmed-ids", "PubMed", options => new PubMedSource(options), ["esearch.fcgi?db=pubmed&retmode=json&retmax=5&term=10.1000%2Fabc%5Bdoi%5D"], Reference.Parse(Doi), "pubmed-ids.json"),
    ];

    private static HostileTarget Source(string name, string source, Func<PublicationSourceOptions, IPublicationSource> open, string[] asked, Reference reference, params string[] seeds)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"{HostileTarget.Source}-{Environment.ProcessId}-{name}");

        // What is not in the cache is asked of a port that nobody listens at.
        var options = new PublicationSourceOptions { Mailto = "a@a.example", CacheFolder = folder, Address = new Uri("http://127.0.0.1:9/"), Retries = 0 };
        return new(
            name,
            [.. seeds.Select(seed => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "GutKnowledge.Tests", "Hostile", "Valid", seed)))],
            bytes =>
            {
                Directory.CreateDirectory(folder);
                foreach (var question in asked)
                {
                    File.WriteAllBytes(Path.Combine(folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question))) + ".json"), bytes);
                }

                try
                {
                    var asks = open(options);
                    using (asks as IDisposable)
                    {
                        _ = asks.FindAsync(reference).GetAwaiter().GetResult();
                    }
                }
                catch (PublicationSourceException e) when (e.Message.StartsWith(source + ":", StringComparison.Ordinal) && !e.Message.Contains('\n'))
                {
                    // Documented: no answer, or one that is not as it should be, with the source's name.
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }
            });
    }
}
