using System.Text.Json;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A list of known publications against which printed references are compared. Immutable and thread-safe.</summary>
/// <remarks>The file form is CSL-JSON (https://docs.citationstyles.org/), with <c>custom.verified</c> (yes, partial, no) and <c>custom.design</c>.</remarks>
public sealed class PublicationCatalog
{
    // A printed title counts as the record's own when four fifths of the words of both agree (Dice coefficient): a lost subtitle or article word passes, another work does not.
    private const double SameTitle = 0.8;

    // A shorter title can stand in an entry by chance.
    private const int FewestTitleWords = 4;

    private static readonly Lazy<PublicationCatalog> Embedded = new(() =>
    {
        using var stream = EmbeddedData.Open("publications.json");
        return Load(stream, "data/publications.json");
    });

    private readonly Dictionary<Doi, Publication> byDoi = [];
    private readonly Dictionary<Pmid, Publication> byPmid = [];
    private readonly ILookup<string, Publication> byFirstAuthor;
    private readonly ILookup<string, Titled> byTitleWord;

    /// <summary>Makes a catalogue of the given records.</summary>
    public PublicationCatalog(IEnumerable<Publication> publications)
    {
        ArgumentNullException.ThrowIfNull(publications);
        Publications = [.. publications];
        foreach (var publication in Publications)
        {
            if (publication.Doi is { } doi)
            {
                byDoi.TryAdd(doi, publication);
            }

            if (publication.Pmid is { } pmid)
            {
                byPmid.TryAdd(pmid, publication);
            }
        }

        var comparable = Publications.Where(p => p.IsVerified).ToList();
        byFirstAuthor = comparable.Where(p => p.Authors.Count > 0).ToLookup(p => Fold(p.Authors[0]), StringComparer.Ordinal);
        byTitleWord = comparable.Distinct().Select(p => new Titled(p, Words(p.Title))).SelectMany(t => t.Words.Select(word => (word, t))).ToLookup(x => x.word, x => x.t, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that is bundled with the library.</summary>
    public static PublicationCatalog Default => Embedded.Value;

    /// <summary>All records, in the order of the source.</summary>
    public IReadOnlyList<Publication> Publications { get; }

    /// <summary>Reads a CSL-JSON array.</summary>
    /// <param name="stream">UTF-8 JSON.</param>
    /// <param name="name">What to call the source in an error.</param>
    /// <exception cref="InvalidDataException">The JSON is broken or a record has no id; the source and the place are named.</exception>
    public static PublicationCatalog Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new PublicationCatalog([.. document.RootElement.EnumerateArray().Select(CslJson.Read)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>Compares a printed reference with the records that were confirmed at least in part.</summary>
    /// <returns>Exact, near miss, ambiguous or not found; never a judgement that a work does not exist.</returns>
    public ReferenceMatch Match(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Doi is { } doi && byDoi.TryGetValue(doi, out var identified)
            || reference.Pmid is { } pmid && byPmid.TryGetValue(pmid, out identified))
        {
            return Compare(reference, identified);
        }

        var candidates = Candidates(reference).ToList();
        return candidates.Count switch
        {
            0 => new ReferenceMatch(MatchStatus.NotFound, null, []),
            1 => Compare(reference, candidates[0]),
            _ when Best(reference, candidates) is { } best => Compare(reference, best),
            _ => new ReferenceMatch(MatchStatus.Ambiguous, null, []),
        };
    }

    private IEnumerable<Publication> Candidates(Reference reference)
    {
        if (reference.Title is null)
        {
            return TitleInside(Words(reference.Text));
        }

        var titleWords = Words(reference.Title);
        var sameTitle = Shared(titleWords).Where(x => Dice(x.Value, titleWords.Count, x.Key.Words.Count) >= SameTitle).Select(x => x.Key.Publication).ToList();
        if (sameTitle.Count > 0 || reference.Authors.Count == 0 || reference.Container is null)
        {
            return sameTitle;
        }

        // The same first author, year and journal under another title: the work that was probably meant.
        return byFirstAuthor[Fold(reference.Authors[0])]
            .Where(p => p.Year == reference.Year && p.Container is { } container && Fold(container) == Fold(reference.Container));
    }

    // An entry whose parts could not be told apart: a record whose whole title is printed in it.
    private List<Publication> TitleInside(HashSet<string> printed) =>
    [
        .. Shared(printed).Where(x => x.Key.Words.Count >= FewestTitleWords && x.Value == x.Key.Words.Count).Select(x => x.Key.Publication),
    ];

    // How many of the words each title has. An answer cites dozens of entries and "the" stands in most titles, so no title is cut into words twice.
    private Dictionary<Titled, int> Shared(HashSet<string> words)
    {
        var shared = new Dictionary<Titled, int>();
        foreach (var titled in words.SelectMany(word => byTitleWord[word]))
        {
            shared[titled] = shared.GetValueOrDefault(titled) + 1;
        }

        return shared;
    }

    private static Publication? Best(Reference reference, List<Publication> candidates)
    {
        var ranked = candidates.Select(p => (Publication: p, Differing: Differing(reference, p).Count)).OrderBy(x => x.Differing).ToList();
        return ranked[0].Differing < ranked[1].Differing ? ranked[0].Publication : null;
    }

    private static ReferenceMatch Compare(Reference reference, Publication publication)
    {
        var differing = Differing(reference, publication);
        return new ReferenceMatch(differing.Count == 0 ? MatchStatus.Exact : MatchStatus.NearMiss, publication, differing);
    }

    // Only what both sides show is compared.
    private static List<string> Differing(Reference reference, Publication publication)
    {
        var differing = new List<string>();
        if (reference.Authors.Count > 0 && publication.Authors.Count > 0 && Fold(reference.Authors[0]) != Fold(publication.Authors[0]))
        {
            differing.Add("authors");
        }

        Check("year", reference.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), publication.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (reference.Title is not null && publication.Title is not null && Dice(Words(reference.Title), Words(publication.Title)) < SameTitle)
        {
            differing.Add("title");
        }

        Check("volume", reference.Volume, publication.Volume);
        Check("issue", reference.Issue, publication.Issue);
        Check("pages", FirstPage(reference.Pages), FirstPage(publication.Pages));
        Check("doi", reference.Doi?.Value, publication.Doi?.Value);
        return differing;

        void Check(string field, string? printed, string? recorded)
        {
            if (printed is not null && recorded is not null && !printed.Equals(recorded, StringComparison.OrdinalIgnoreCase))
            {
                differing.Add(field);
            }
        }
    }

    private static string? FirstPage(string? pages) => pages?.Split('-', '–')[0].Trim();

    private static string Fold(string name) => string.Join(' ', Tokenizer.Forms(name).Where(form => form is not ("the" or "and")));

    private static HashSet<string> Words(string? title) =>
        title is null ? [] : [.. Tokenizer.Forms(title).Where(form => form.Length > 2)];

    private static double Dice(HashSet<string> a, HashSet<string> b) =>
        Dice(a.Count(b.Contains), a.Count, b.Count);

    private static double Dice(int shared, int a, int b) => a + b == 0 ? 0 : 2.0 * shared / (a + b);

    // No record: compared by reference, since a publication has many fields to hash.
    private sealed class Titled(Publication publication, HashSet<string> words)
    {
        public Publication Publication { get; } = publication;

        public HashSet<string> Words { get; } = words;
    }
}
