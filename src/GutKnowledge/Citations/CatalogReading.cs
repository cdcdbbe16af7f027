namespace GutKnowledge.Citations;

/// <summary>A catalogue of files, and what in them could not be read.</summary>
/// <param name="Catalog">The catalogue of all records that could be read.</param>
/// <param name="Problems">What could not be read as it stands, with file, line and reason, in the order of the files.</param>
public sealed record CatalogReading(PublicationCatalog Catalog, IReadOnlyList<RecordProblem> Problems);
