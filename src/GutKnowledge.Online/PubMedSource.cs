using System.Text.Json;
using GutKnowledge.Citations;

namespace GutKnowledge.Online;

/// <summary>PubMed by NCBI's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25497/): by PMID, else by DOI, else by the words of the title.</summary>
public sealed class PubMedSource : IPublicationSource, IDisposable
{
    private const int MostCandidates = 5;
    private const int MostWords = 20;

    private readonly PoliteClient client;

    /// <summary>Opens the source. Nothing goes out before it is asked.</summary>
    /// <exception cref="ArgumentException">The address of e-mail is empty.</exception>
    public PubMedSource(PublicationSourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        client = new PoliteClient(Name, new Uri("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"), "tool=GutKnowledge&email=" + Uri.EscapeDataString(options.Mailto), options);
    }

    /// <inheritdoc />
    public string Name => "PubMed";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Publication>> FindAsync(Reference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var found = new List<Publication>();
        if (reference.Pmid is { } pmid)
        {
            found.AddRange(await SummariesAsync([pmid.ToString()], cancellationToken).ConfigureAwait(false));
        }

        foreach (var term in Terms(reference))
        {
            // An identifier that leads nowhere, or to another work, was copied wrong: then the next says more.
            if (new PublicationCatalog(found).Match(reference).Status == MatchStatus.Exact)
            {
                break;
            }

            var ids = await SearchAsync(term, cancellationToken).ConfigureAwait(false);
            found.AddRange(await SummariesAsync(ids, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private static IEnumerable<string> Terms(Reference reference)
    {
        if (reference.Doi is { } doi)
        {
            yield return doi.Value + "[doi]";
        }

        // Short words are not searched there; the year may be the one that is printed wrong.
        var words = reference.Title?.Split([' ', '-', '/', ':', ',', '.', '?', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3 && word.All(char.IsLetterOrDigit)).Take(MostWords).ToList() ?? [];
        if (words.Count > 0)
        {
            yield return string.Join(" AND ", words.Select(word => word + "[ti]"));
        }
    }

    private async Task<List<string>> SearchAsync(string term, CancellationToken cancellationToken)
    {
        return await AskAsync<string>(
            $"esearch.fcgi?db=pubmed&retmode=json&retmax={MostCandidates}&term={Uri.EscapeDataString(term)}",
            answer => Get(answer, "esearchresult") is { } result && Get(result, "idlist") is { ValueKind: JsonValueKind.Array } ids
                ? [.. ids.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!).Take(MostCandidates)] : [],
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<Publication>> SummariesAsync(List<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        return await AskAsync<Publication>(
            $"esummary.fcgi?db=pubmed&retmode=json&id={string.Join(',', ids.Select(Uri.EscapeDataString))}",
            answer => Get(answer, "result") is { } result
                ? [.. ids.Select(id => Get(result, id)).OfType<JsonElement>().Where(summary => Get(summary, "error") is null).Select(PubMedSummary.Read).OfType<Publication>()] : [],
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<T>> AskAsync<T>(string asked, Func<JsonElement, List<T>> read, CancellationToken cancellationToken)
    {
        if (await client.GetAsync(asked, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return [];
        }

        try
        {
            using var answer = JsonDocument.Parse(body);
            return read(answer.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A text that has half of a character in it is only noticed when it is read, and not as an error of JSON.
            throw new PublicationSourceException($"{Name}: the answer is no JSON.", e);
        }
    }

    private static JsonElement? Get(JsonElement element, string property) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value : null;
}
