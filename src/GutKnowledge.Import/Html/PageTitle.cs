using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>The title of the article: the heading that agrees with the page's own title, else <c>og:title</c>, else <c>title</c>, without the site's name.</summary>
/// <param name="Text">The title; null when the page has none.</param>
/// <param name="Heading">The heading that is the title, if one is.</param>
internal sealed record PageTitle(string? Text, IElement? Heading)
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", " • ", " » ", " :: "];

    /// <summary>Finds the title.</summary>
    public static PageTitle Find(IElement body, PageMetadata metadata)
    {
        var given = new[] { metadata.SharedTitle, metadata.WindowTitle }.Where(title => !string.IsNullOrWhiteSpace(title)).Select(title => Fold(title!)).ToList();
        var headings = body.GetElementsByTagName("h1").Where(heading => Fold(heading.TextContent).Length > 0).ToList();
        var heading = given.Count == 0 ? headings.FirstOrDefault() : headings.Find(candidate => given.Exists(title => Agree(Fold(candidate.TextContent), title)));
        return heading is not null
            ? new PageTitle(Fold(heading.TextContent), heading)
            : new PageTitle(given.Count > 0 ? WithoutSite(given[0], metadata.Site, given) : null, null);
    }

    private static bool Agree(string heading, string title) =>
        title.Equals(heading, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Separators, separator => title.StartsWith(heading + separator, StringComparison.OrdinalIgnoreCase));

    private static string WithoutSite(string title, string? site, List<string> given)
    {
        foreach (var separator in Separators)
        {
            var cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut > 0 && (title[(cut + separator.Length)..].Equals(site?.Trim(), StringComparison.OrdinalIgnoreCase) || given.Contains(title[..cut]) || (separator == " | " && cut >= 10)))
            {
                return title[..cut];
            }
        }

        return title;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
