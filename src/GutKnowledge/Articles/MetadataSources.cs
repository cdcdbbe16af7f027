namespace GutKnowledge.Articles;

/// <summary>How the facts about an article were learnt.</summary>
/// <param name="Title">How its title was.</param>
/// <param name="Published">How its day of publication was.</param>
/// <param name="Author">How its author was.</param>
public sealed record MetadataSources(MetadataSource Title, MetadataSource Published, MetadataSource Author);
