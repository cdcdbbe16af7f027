using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GutKnowledge;

/// <summary>How a knowledge base understands and what it compares with. Whatever can be written as text can be bound from configuration.</summary>
/// <remarks>A knowledge base reads them once, when it is opened, and throws <see cref="ArgumentException"/> with the names of the options whose values are none; a container throws that when the host starts (<see cref="ServiceCollectionExtensions.AddGutKnowledge"/>).</remarks>
public sealed class KnowledgeBaseOptions
{
    /// <summary>The folder of a knowledge base that a container opens; null for one in memory. <see cref="KnowledgeBase.Open"/> is told its folder and does not look here. Default: null.</summary>
    public string? Directory { get; set; }

    /// <summary>The concepts it knows. Default: the bundled vocabulary.</summary>
    public Vocabulary Vocabulary { get; set; } = Vocabulary.Default;

    /// <summary>The catalogue that printed references are compared with; null compares with none. Default: the bundled catalogue.</summary>
    public PublicationCatalog? Catalog { get; set; } = PublicationCatalog.Default;

    /// <summary>Notices of retraction that cited works are looked up in; null looks up none. A work that is not listed may be retracted all the same. Default: none, since such a list is soon out of date.</summary>
    public RetractionList? Retractions { get; set; }

    /// <summary>
    /// Whether free words also find articles that say the same in other words, by a latent space of the articles themselves. It takes about a second for 5,000 articles to make, which the first question
    /// with free words after a change waits for, and some 30 MB for 100,000; so it suits collections that seldom change. Default: false.
    /// </summary>
    public bool LatentSpace { get; set; }

    /// <summary>How many articles that answers were made of are kept in memory, for each segment of the index; about 30 kB each. 0 keeps none; it is not negative. Default: 512.</summary>
    public int ArticlesKept { get; set; } = 512;

    /// <summary>
    /// Whether free words are also compared by pieces of five characters, which finds compound, inflected and misspelt words that share a part ("antioxidants", "oxidative"). On the development half of NFCorpus they raise nDCG@10 from .308 to .326;
    /// they are three quarters of the postings and about a third of the time of indexing. A folder that was made the other way is indexed anew when it is opened. Default: true.
    /// </summary>
    public bool WordPieces { get; set; } = true;

    /// <summary>On how many threads articles are annotated when several are added at once, from 1 to 512. What is found does not depend on it. Default: as many as there are processors.</summary>
    public int ImportThreads { get; set; } = Math.Min(Environment.ProcessorCount, OptionsCheck.MostThreads);

    /// <summary>Whether what articles were read from is kept beside them, so that a later version can read it again: packed; of the bundled Markdown articles that is .8 of what the articles themselves take. Default: true.</summary>
    public bool KeepOriginals { get; set; } = true;

    /// <summary>What to do when another process has the folder open. Default: wait for it.</summary>
    public WhenLocked WhenLocked { get; set; }

    /// <summary>How long to wait for another process that has the folder open; not negative. Default: five seconds.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// When an index is made anew that was made by other rules, as after an update of the library. Default: in the background, so that a service with many articles answers at once; a program that asks something and ends wants <see cref="RebuildTiming.BeforeOpening"/>.
    /// </summary>
    public RebuildTiming Rebuild { get; set; }

    /// <summary>Told how far an index that is made anew has come, for each 200 articles, on the thread that does it. Default: nobody.</summary>
    public IProgress<RebuildProgress>? RebuildProgress { get; set; }

    /// <summary>Where is logged what README lists. No text of a question or an article is ever logged. Default: nowhere; in a container, what it has.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>The clock that metrics of durations are taken with. No answer depends on it. Default: the system's; in a container, what it has.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Catalogue and retractions together.</summary>
    internal KnownPublications Publications => new(Catalog, Retractions);

    internal FolderTerms Terms(Annotator annotator) => new(annotator, new IndexSettings(Vocabulary) { Catalog = Catalog, ArticlesKept = ArticlesKept, HasWordPieces = WordPieces })
    {
        Loggers = LoggerFactory,
        Threads = ImportThreads,
        KeepsOriginals = KeepOriginals,
        WhenLocked = WhenLocked,
        LockTimeout = LockTimeout,
        Rebuild = Rebuild,
        Progress = RebuildProgress,
    };

    /// <summary>A copy that nobody changes any more.</summary>
    /// <exception cref="ArgumentException">A value is none.</exception>
    internal static KnowledgeBaseOptions Checked(KnowledgeBaseOptions? options)
    {
        if (options is null)
        {
            return new KnowledgeBaseOptions();
        }

        var copy = (KnowledgeBaseOptions)options.MemberwiseClone();
        return OptionsCheck.Failures(copy) is { Count: > 0 } failures ? throw new ArgumentException(string.Join(" ", failures), nameof(options)) : copy;
    }
}
