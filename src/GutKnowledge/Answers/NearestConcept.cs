namespace GutKnowledge.Answers;

/// <summary>An asked concept that no article speaks of, and the nearest one that some do.</summary>
/// <param name="Asked">The asked concept.</param>
/// <param name="Nearest">The nearest concept with articles: a narrower one, a broader one or one with the same broader one; null where there is none near.</param>
/// <param name="Articles">How many articles speak of the nearest one.</param>
public sealed record NearestConcept(NamedConcept Asked, NamedConcept? Nearest, int Articles);
