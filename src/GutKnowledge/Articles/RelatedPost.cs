namespace GutKnowledge.Articles;

/// <summary>A card on the page that points to another post.</summary>
/// <param name="Title">Title of the other post.</param>
/// <param name="Published">Its day of publication as printed.</param>
/// <param name="ReadingMinutes">Its reading time in minutes as printed.</param>
/// <param name="Teaser">The text on the card; empty when there is none.</param>
/// <param name="Url">Its address, where the card has one.</param>
public sealed record RelatedPost(string Title, DateOnly? Published, int? ReadingMinutes, string Teaser, string? Url = null);
