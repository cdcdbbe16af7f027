using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GutKnowledge;

/// <summary>How a knowledge base understands and what it compares with.</summary>
public sealed class KnowledgeBaseOptions
{
    // As many as a parallel query takes.
    private const int MostThreads = 512;

    /// <summary>The concepts it knows. Default: the bundled vocabulary.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Default;

    /// <summary>The catalogue that printed references are compared with; null compares with none. Default: the bundled catalogue.</summary>
    public PublicationCatalog? Catalog { get; init; } = PublicationCatalog.Default;

    /// <summary>Notices of retraction that cited works are looked up in; null looks up none. A work that is not listed may be retracted all the same. Default: none, since such a list is soon out of date.</summary>
    public RetractionList? Retractions { get; init; }

    /// <summary>The two together.</summary>
    internal KnownPublications Publications => new(Catalog, Retractions);

    /// <summary>
    /// Whether free words also find articles that say the same in other words, by a latent space of the articles themselves. It takes about a second for 5,000 articles to make, which the first question
    /// with free words after a change waits for, and some 30 MB for 100,000; so it suits collections that seldom change. Default: false.
    /// </summary>
    public bool LatentSpace { get; init; }

    /// <summary>How many articles that answers were made of are kept in memory, for each segment of the index; about 30 kB each. 0 keeps none. Default: 512.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int ArticlesKept
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ArticlesKept));
            field = value;
        }
    } = 512;

    /// <summary>
    /// Whether free words are also compared by pieces of five characters, which finds compound, inflected and misspelt words that share a part ("antioxidants", "oxidative"). On the development half of NFCorpus they raise nDCG@10 from .308 to .326;
    /// they are three quarters of the postings and about a third of the time of indexing. A folder that was made the other way is indexed anew when it is opened. Default: true.
    /// </summary>
    public bool WordPieces { get; init; } = true;

    /// <summary>On how many threads articles are annotated when several are added at once. What is found does not depend on it. Default: as many as there are processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or more than 512.</exception>
    public int ImportThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(ImportThreads));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostThreads, nameof(ImportThreads));
            field = value;
        }
    } = Math.Min(Environment.ProcessorCount, MostThreads);

    /// <summary>Whether what articles were read from is kept beside them, so that a later version can read it again: packed, about a fifth of a web page's size. Default: true.</summary>
    public bool KeepOriginals { get; init; } = true;

    /// <summary>What to do when another process has the folder open. Default: wait for it.</summary>
    public WhenLocked WhenLocked { get; init; }

    /// <summary>How long to wait for another process that has the folder open. Default: five seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// When an index is made anew that was made by other rules, as after an update of the library. Default: in the background, so that a service with many articles answers at once; a program that asks something and ends wants <see cref="RebuildTiming.BeforeOpening"/>.
    /// </summary>
    public RebuildTiming Rebuild { get; init; }

    /// <summary>Told how far an index that is made anew has come, for each 200 articles, on the thread that does it. Default: nobody.</summary>
    public IProgress<RebuildProgress>? RebuildProgress { get; init; }

    /// <summary>Where one line is logged when an index is rebuilt. No text of a question or an article is ever logged. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal FolderTerms Terms(Annotator annotator) => new(annotator, new IndexSettings(Vocabulary) { Catalog = Catalog, ArticlesKept = ArticlesKept, HasWordPieces = WordPieces })
    {
        Loggers = LoggerFactory, Threads = ImportThreads, KeepsOriginals = KeepOriginals, WhenLocked = WhenLocked, LockTimeout = LockTimeout, Rebuild = Rebuild, Progress = RebuildProgress,
    };
}
