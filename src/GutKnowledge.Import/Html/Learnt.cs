using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>A fact about an article, and where the page says it.</summary>
internal readonly record struct Learnt<T>(T Value, MetadataSource Source);
