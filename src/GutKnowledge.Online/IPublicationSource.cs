using GutKnowledge.Citations;

namespace GutKnowledge.Online;

/// <summary>A place on the network where publications can be looked up. Thread-safe.</summary>
public interface IPublicationSource
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>Records that a printed reference may be about, by its identifiers, else by its words. They are candidates: <see cref="PublicationCatalog.Match"/> decides.</summary>
    /// <param name="reference">The printed reference. Its words go out to the source.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Empty when the source knows nothing like it.</returns>
    /// <exception cref="PublicationSourceException">The source did not answer, or not as it should.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<IReadOnlyList<Publication>> FindAsync(Reference reference, CancellationToken cancellationToken = default);
}
