using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A list of known publications against which printed references are compared. Immutable and thread-safe.</summary>
public sealed class PublicationCatalog
{
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
    private readonly Lazy<string> fingerprint;

    /// <summary>Makes a catalogue of the given records. Where two have the same identifier, the first is the one that references are compared with.</summary>
    public PublicationCatalog(IEnumerable<Publication> publications)
    {
        ArgumentNullException.ThrowIfNull(publications);
        Publications = [.. publications];
        fingerprint = new(() => CatalogFingerprint.Of(Publications));
        var comparable = Publications.Where(p => p.IsVerified).ToList();
        foreach (var publication in comparable)
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

        byFirstAuthor = comparable.Where(p => p.Authors.Count > 0).ToLookup(p => RecordComparison.Folded(p.Authors[0].Family), StringComparer.Ordinal);
        byTitleWord = comparable.Select(p => new Titled(p, RecordComparison.TitleWords(p.Title))).SelectMany(t => t.Words.Select(word => (word, t))).ToLookup(x => x.word, x => x.t, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that is bundled with the library.</summary>
    public static PublicationCatalog Default => Embedded.Value;

    /// <summary>A hash of what records are compared by; made when it is first asked for.</summary>
    internal string Fingerprint => fingerprint.Value;

    /// <summary>All records, in the order of the source.</summary>
    public IReadOnlyList<Publication> Publications { get; }

    /// <summary>Reads a file that must be without fault.</summary>
    /// <param name="stream">CSL-JSON, BibTeX or RIS.</param>
    /// <param name="name">What to call the source in an error.</param>
    /// <exception cref="InvalidDataException">It is none of the three, or something in it cannot be read; the source and the place are named. <see cref="PublicationFile.Read(Stream, string)"/> reads what can be read.</exception>
    public static PublicationCatalog Load(Stream stream, string name)
    {
        var file = PublicationFile.Read(stream, name);
        return file.Problems.Count == 0 ? new PublicationCatalog(file.Publications) : throw new InvalidDataException(file.Problems[0].ToString());
    }

    /// <summary>Reads files of CSL-JSON, BibTeX or RIS into one catalogue. Their records come before the bundled ones, so that of two records of one work the user's own counts.</summary>
    /// <param name="paths">The files, each in any of the three forms.</param>
    /// <param name="withBundled">Whether the bundled records are in it too. Default: true.</param>
    /// <exception cref="InvalidDataException">A file is none of the three.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static CatalogReading Read(IEnumerable<string> paths, bool withBundled = true)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = paths.Select(PublicationFile.Read).ToList();
        var records = files.SelectMany(file => file.Publications).Concat(withBundled ? Default.Publications : []);
        return new CatalogReading(new PublicationCatalog(records), [.. files.SelectMany(file => file.Problems)]);
    }

    /// <summary>Compares a printed reference with the records that were confirmed at least in part.</summary>
    /// <returns>Exact, near miss, ambiguous or not found; never a judgement that a work does not exist.</returns>
    public ReferenceMatch Match(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var candidates = Identified(reference);
        if (candidates.Count == 1 && RecordComparison.Differing(reference, candidates[0]) is { Count: 0 })
        {
            return new ReferenceMatch(MatchStatus.Exact, candidates[0], []);
        }

        // An identifier is easily copied wrong, so that another record by its title may be the one that is meant.
        candidates.AddRange(Titles(reference));
        var compared = candidates.Distinct<Publication>(ReferenceEqualityComparer.Instance).Select(p => (Publication: p, Differing: RecordComparison.Differing(reference, p))).ToList();
        if (compared.Count == 0)
        {
            return ReferenceMatch.NotFound;
        }

        var fewest = compared.Min(x => x.Differing.Count);
        var (best, differing) = compared.First(x => x.Differing.Count == fewest);
        var equal = compared.Where(x => x.Differing.Count == fewest && (ReferenceEquals(x.Publication, best) || !WorkKey.AreSame(x.Publication, best))).Select(x => x.Publication).ToList();
        return equal.Count > 1 || differing.Count == 0 && SaysTooLittle(reference)
            ? new ReferenceMatch(MatchStatus.Ambiguous, null, []) { Candidates = equal }
            : new ReferenceMatch(differing.Count == 0 ? MatchStatus.Exact : MatchStatus.NearMiss, best, differing);
    }

    // "Probiotics." may be any of many works.
    private static bool SaysTooLittle(Reference reference) =>
        reference is { Doi: null, Pmid: null, Year: null, Authors.Count: 0, Title: { } title } && RecordComparison.TitleWords(title).Count < FewestTitleWords;

    private List<Publication> Identified(Reference reference)
    {
        var identified = new List<Publication>();
        if (reference.Doi is { } doi && byDoi.TryGetValue(doi, out var ofDoi))
        {
            identified.Add(ofDoi);
        }

        if (reference.Pmid is { } pmid && byPmid.TryGetValue(pmid, out var ofPmid) && !(identified.Count > 0 && WorkKey.AreSame(identified[0], ofPmid)))
        {
            identified.Add(ofPmid);
        }

        return identified;
    }

    private IEnumerable<Publication> Titles(Reference reference)
    {
        if (reference.Title is null)
        {
            return TitleInside(RecordComparison.TitleWords(reference.Text));
        }

        var titleWords = RecordComparison.TitleWords(reference.Title);
        var sameTitle = Shared(titleWords).Where(x => RecordComparison.AreSameTitle(x.Value, titleWords.Count, x.Key.Words.Count)).Select(x => x.Key.Publication).ToList();
        if (sameTitle.Count > 0 || reference.Authors.Count == 0 || reference.Container is null)
        {
            return sameTitle;
        }

        // The same first author, year and journal under another title: the work that was probably meant.
        return byFirstAuthor[RecordComparison.Folded(reference.Authors[0])]
            .Where(p => p.Year == reference.Year && p.Container is { } container && RecordComparison.Folded(container) == RecordComparison.Folded(reference.Container));
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

    // No record: compared by reference, since a publication has many fields to hash.
    private sealed class Titled(Publication publication, HashSet<string> words)
    {
        public Publication Publication { get; } = publication;

        public HashSet<string> Words { get; } = words;
    }
}
