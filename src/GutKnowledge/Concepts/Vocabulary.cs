using System.Security.Cryptography;
using System.Text;
using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>The concepts that can be spoken of, and the wordings by which people speak of them. Immutable and thread-safe.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Embedded = new(LoadEmbedded);
    private readonly Dictionary<ConceptId, int> ordinals;
    private readonly Lazy<Dictionary<string, List<ConceptId>>> byWording;
    private readonly Lazy<IReadOnlyList<Ambiguity>> ambiguities;
    private readonly Lazy<string> fingerprint;
    private readonly ConceptRelatives relatives;

    /// <summary>Makes a vocabulary of the given concepts, which are kept in the order of their keys.</summary>
    /// <exception cref="ArgumentException">Two concepts have the same key, or a broader concept is missing.</exception>
    public Vocabulary(IEnumerable<Concept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        Concepts = [.. concepts.OrderBy(concept => concept.Id)];
        ordinals = new Dictionary<ConceptId, int>(Concepts.Count);
        for (var i = 0; i < Concepts.Count; i++)
        {
            if (!ordinals.TryAdd(Concepts[i].Id, i))
            {
                throw new ArgumentException($"Two concepts have the key '{Concepts[i].Id}'.", nameof(concepts));
            }
        }

        foreach (var concept in Concepts)
        {
            foreach (var broader in concept.Broader.Where(broader => !ordinals.ContainsKey(broader)))
            {
                throw new ArgumentException($"'{concept.Id}' names the broader concept '{broader}', which is missing.", nameof(concepts));
            }
        }

        foreach (var (concept, alternate) in Concepts.SelectMany(concept => concept.AlternateIds.Select(id => (concept, id))))
        {
            ordinals.TryAdd(alternate, ordinals[concept.Id]);
        }

        relatives = new ConceptRelatives(this);

        // Looking a wording up, and telling vocabularies apart, is not what most programs begin with.
        byWording = new(IndexWordings);
        ambiguities = new(() => [.. byWording.Value.Where(pair => pair.Value.Count > 1).Select(pair => new Ambiguity(pair.Key, pair.Value)).OrderBy(a => a.Wording, StringComparer.Ordinal)]);
        fingerprint = new(Digest);
    }

    /// <summary>The vocabulary that is bundled with the library: symptoms of and around the gut, conditions, exposures, mechanisms and tests.</summary>
    public static Vocabulary Default => Embedded.Value;

    /// <summary>All concepts in the ordinal order of their keys.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The wordings that belong to more than one concept, in ordinal order. A mention of one of them names all its concepts.</summary>
    public IReadOnlyList<Ambiguity> Ambiguities => ambiguities.Value;

    /// <summary>A digest of all concepts and wordings; an index remembers with which vocabulary it was built.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>Reads a vocabulary from JSON files of the form that <c>data/vocabulary</c> has.</summary>
    /// <exception cref="InvalidDataException">A file is broken (file and line are named), two concepts have the same key, or a broader concept is missing.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Vocabulary Load(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var concepts = new List<Concept>();
        foreach (var path in paths)
        {
            using var stream = File.OpenRead(path);
            concepts.AddRange(VocabularyJson.Read(stream, path));
        }

        try
        {
            return new Vocabulary(concepts);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{string.Join(", ", paths)}: {e.Message.Split(" (Parameter", 2)[0]}", e);
        }
    }

    /// <summary>Puts two vocabularies together. A concept of <paramref name="other"/> that one of ours names as exactly the same is not kept beside it: its wordings and its key go to ours, and what is narrower than it is narrower than ours.</summary>
    /// <param name="ours">The vocabulary whose keys, names and types win.</param>
    /// <param name="other">The other one, for example an ontology read by <see cref="OboReader"/>.</param>
    public static Vocabulary Merge(Vocabulary ours, Vocabulary other)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(other);
        return VocabularyMerge.Merge(ours, other);
    }

    /// <summary>The concept with the key, or with the alternate key; null when there is none.</summary>
    public Concept? Find(ConceptId id) => ordinals.TryGetValue(id, out var ordinal) ? Concepts[ordinal] : null;

    /// <summary>The concepts of which <paramref name="wording"/> is a name, in ordinal order; case, plural and British or American spelling do not count.</summary>
    /// <returns>Empty when nobody calls anything so; more than one when the wording is ambiguous.</returns>
    public IReadOnlyList<Concept> Lookup(string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return byWording.Value.TryGetValue(Key(wording), out var ids) ? [.. ids.Select(id => Find(id)!)] : [];
    }

    /// <summary>The concepts that name <paramref name="id"/> as their broader concept, at any depth, in ordinal order.</summary>
    public IReadOnlyList<Concept> Narrower(ConceptId id) => relatives.Narrower(id);

    /// <summary>Whether <paramref name="id"/> is <paramref name="broader"/> or has it as its broader concept, at any depth. An ontology may go in circles.</summary>
    internal bool IsOrIsNarrower(ConceptId id, ConceptId broader) => id == broader || relatives.Broader(id).Contains(broader);

    /// <summary>Position of the concept in <see cref="Concepts"/>, or -1.</summary>
    internal int Ordinal(ConceptId id) => ordinals.GetValueOrDefault(id, -1);

    internal static string Key(string wording) => string.Join(' ', Tokenizer.Forms(wording));

    private static Vocabulary LoadEmbedded()
    {
        var concepts = new List<Concept>();
        foreach (var path in EmbeddedData.List("vocabulary/").Where(path => path.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = EmbeddedData.Open(path);
            concepts.AddRange(VocabularyJson.Read(stream, "data/" + path));
        }

        return new Vocabulary(concepts);
    }

    private Dictionary<string, List<ConceptId>> IndexWordings()
    {
        var wordings = new Dictionary<string, List<ConceptId>>(StringComparer.Ordinal);
        foreach (var (concept, synonym) in Concepts.SelectMany(concept => concept.Synonyms.Select(synonym => (concept, synonym))))
        {
            var key = Key(synonym.Text);
            if (key.Length == 0)
            {
                continue;
            }

            if (!wordings.TryGetValue(key, out var ids))
            {
                wordings[key] = ids = new List<ConceptId>(1);
            }

            if (!ids.Contains(concept.Id))
            {
                ids.Add(concept.Id);
            }
        }

        return wordings;
    }

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var concept in Concepts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(concept.Id.Value + '\n' + string.Join(' ', concept.Broader) + '\n'));
            foreach (var synonym in concept.Synonyms)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(synonym.Text + '\t' + (int)synonym.Kind + '\n'));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset(), 0, 8);
    }
}

/// <summary>A wording that belongs to several concepts.</summary>
/// <param name="Wording">The wording in its folded form.</param>
/// <param name="Concepts">Its concepts in ordinal order.</param>
public sealed record Ambiguity(string Wording, IReadOnlyList<ConceptId> Concepts);
