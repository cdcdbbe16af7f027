using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GutKnowledge.Citations;

namespace GutKnowledge.Online;

/// <summary>Crossref's REST API (https://api.crossref.org): by DOI, else by the words of the reference. It knows no PMIDs.</summary>
public sealed partial class CrossrefSource : IPublicationSource, IDisposable
{
    private const int MostCandidates = 5;

    // Crossref's advice is to send the whole reference; what is longer is no reference any more.
    private const int LongestQuery = 600;

    private readonly PoliteClient client;

    /// <summary>Opens the source. Nothing goes out before it is asked.</summary>
    /// <exception cref="ArgumentException">The address of e-mail is empty.</exception>
    public CrossrefSource(PublicationSourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        client = new PoliteClient(Name, new Uri("https://api.crossref.org/"), "mailto=" + Uri.EscapeDataString(options.Mailto), options);
    }

    /// <inheritdoc />
    public string Name => "Crossref";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Publication>> FindAsync(Reference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var found = new List<Publication>();
        if (reference.Doi is { } doi)
        {
            found.AddRange(await AskAsync("works/" + Uri.EscapeDataString(doi.Value), cancellationToken).ConfigureAwait(false));
        }

        // A DOI that leads nowhere, or to another work, was copied wrong: then the words say more.
        if (new PublicationCatalog(found).Match(reference).Status != MatchStatus.Exact)
        {
            var words = reference.Text.Length > LongestQuery ? reference.Text[..LongestQuery] : reference.Text;
            found.AddRange(await AskAsync($"works?query.bibliographic={Uri.EscapeDataString(words)}&rows={MostCandidates}", cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    // A record of Crossref is CSL-JSON with arrays for titles, which is read all the same.
    private async Task<IReadOnlyList<Publication>> AskAsync(string asked, CancellationToken cancellationToken)
    {
        if (await client.GetAsync(asked, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return [];
        }

        try
        {
            using var answer = JsonDocument.Parse(body);
            if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.Object)
            {
                throw new PublicationSourceException($"{Name}: the answer has no message.");
            }

            var records = message.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? items.GetRawText() : "[" + message.GetRawText() + "]";
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(records));
            return [.. PublicationFile.Read(stream, Name).Publications.Select(publication => publication with { Title = Plain(publication.Title), Container = Plain(publication.Container) })];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new PublicationSourceException($"{Name}: the answer is no JSON.", e);
        }
    }

    private static string? Plain(string? title) => title is null ? null : System.Net.WebUtility.HtmlDecode(Markup().Replace(title, string.Empty));

    // The face markup that Crossref's deposit schema allows in titles.
    [GeneratedRegex(@"</?(?:i|b|u|em|strong|ovl|sub|sup|scp|tt|font|jats:[a-z-]+)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
