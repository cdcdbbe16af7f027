using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GutKnowledge;

/// <summary>How a knowledge base understands and what it compares with.</summary>
public sealed class KnowledgeBaseOptions
{
    /// <summary>The concepts it knows. Default: the bundled vocabulary.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Default;

    /// <summary>The catalogue that printed references are compared with; null compares with none. Default: the bundled catalogue.</summary>
    public PublicationCatalog? Catalog { get; init; } = PublicationCatalog.Default;

    /// <summary>How long to wait for another process that has the folder open. Default: five seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where one line is logged when an index is rebuilt. No text of a question or an article is ever logged. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
