using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Indexing;
using GutKnowledge.Search;
using GutKnowledge.Telemetry;
using Microsoft.Extensions.Logging;

namespace GutKnowledge;

/// <content>Opening and closing, and what is so of the folder meanwhile.</content>
public sealed partial class KnowledgeBase
{
    private KnowledgeBase(KnowledgeBaseOptions options, Annotator annotator, IndexFolder folder)
    {
        this.options = options;
        this.folder = folder;
        questions = new QuestionParser(annotator);
        composer = new AnswerComposer(options.Vocabulary, options.Publications);
        Articles = new ArticleCollection(folder.Store);
        logger = options.LoggerFactory.CreateLogger<KnowledgeBase>();
        counted = new OpenArticles(() => folder.Store.Count);
    }

    /// <summary>Whether nothing can be added or removed: it was opened so, or another process has the folder open, or the folder cannot be written.</summary>
    public bool IsReadOnly => folder.IsReadOnly;

    /// <summary>Whether the index is current, and if not why. In a knowledge base that is opened to be read only it may lack articles that were added since the index was written last.</summary>
    /// <exception cref="ObjectDisposedException">The knowledge base is closed.</exception>
    public IndexStatus IndexStatus
    {
        get
        {
            ObjectDisposedException.ThrowIf(folder.IsClosed, this);
            return folder.Status;
        }
    }

    /// <summary>A knowledge base with the bundled sample articles, in memory.</summary>
    public static KnowledgeBase OpenSample(KnowledgeBaseOptions? options = null)
    {
        var sample = InMemory(options);
        sample.AddRange(SampleArticles.Read());
        return sample;
    }

    /// <summary>An empty knowledge base that is gone when it is disposed.</summary>
    public static KnowledgeBase InMemory(KnowledgeBaseOptions? options = null) => Of(options, IndexFolder.InMemory);

    /// <summary>Whether a folder holds a knowledge base. Nothing is opened or made.</summary>
    public static bool Exists(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return IndexFolder.Exists(directory);
    }

    /// <summary>
    /// The knowledge base in a folder, which is made when it is missing. An index that is missing, damaged or of other articles is made anew from the stored articles, and this waits for it. One that was made
    /// by other rules (version, wordings, options) is made anew beside the old one, which answers meanwhile; see <see cref="KnowledgeBaseOptions.Rebuild"/>, <see cref="IndexStatus"/> and <see cref="WhenIndexCurrentAsync"/>.
    /// A folder that cannot be written is opened to be read only.
    /// </summary>
    /// <exception cref="InvalidDataException">The article store in the folder is damaged or of a later version.</exception>
    /// <exception cref="IOException">The folder cannot be used; or the index would have to be made anew and cannot be, in which case all is as it was; or another process had the folder open for longer than <see cref="KnowledgeBaseOptions.LockTimeout"/>.</exception>
    public static KnowledgeBase Open(string directory, KnowledgeBaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return Of(options, terms => IndexFolder.Open(directory, terms));
    }

    /// <summary>
    /// The knowledge base in a folder, only to be read. No lock is taken and nothing changed, so any number of processes can do so while one writes. Answers come from what that one has written of the index last,
    /// and follow it; <see cref="Articles"/> are those of the moment.
    /// </summary>
    /// <exception cref="InvalidDataException">The article store in the folder is damaged or of a later version.</exception>
    /// <exception cref="IOException">There is no knowledge base in the folder, or no index of it that can be read.</exception>
    public static KnowledgeBase OpenReadOnly(string directory, KnowledgeBaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return Of(options, terms => ReadOnlyFolder.Open(directory, terms, ReadOnlyReason.Asked));
    }

    /// <summary>Ends when the index is current. After a failure to write the index it tries again.</summary>
    /// <param name="cancellationToken">Ends the waiting, and nothing else.</param>
    /// <exception cref="IOException">The index cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled, or the knowledge base closed.</exception>
    /// <exception cref="InvalidOperationException">The knowledge base is opened to be read only, and its index is not current.</exception>
    public Task WhenIndexCurrentAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        return folder.WhenCurrentAsync().WaitAsync(cancellationToken);
    }

    /// <summary>Makes the index anew from the stored articles, beside the present one, which answers until the new one takes its place. When that is being done already, waits for it.</summary>
    /// <param name="cancellationToken">Ends the waiting, and nothing else; closing the knowledge base stops the work.</param>
    /// <exception cref="IOException">The index cannot be written; the present one is as it was.</exception>
    /// <exception cref="InvalidDataException">A stored article is damaged; the present index is as it was.</exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled, or the knowledge base closed.</exception>
    /// <exception cref="InvalidOperationException">The knowledge base is opened to be read only.</exception>
    public Task RebuildIndexAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        return folder.RebuildAsync().WaitAsync(cancellationToken);
    }

    /// <summary>Writes the index to disk and closes everything. Questions that are being answered are answered. An index that cannot be written learns what it missed when the folder is opened again.</summary>
    public void Dispose()
    {
        counted.Dispose();
        folder.Dispose();
    }

    private static KnowledgeBase Of(KnowledgeBaseOptions? options, Func<FolderTerms, IndexFolder> open)
    {
        options = KnowledgeBaseOptions.Checked(options);
        using var watch = Signals.Open.Begin(options.TimeProvider);
        var annotator = new Annotator(options.Vocabulary);
        var knowledge = new KnowledgeBase(options, annotator, open(options.Terms(annotator)));
        watch?.End();
        return knowledge;
    }
}
