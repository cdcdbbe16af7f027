using AngleSharp.Dom;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>The title of the article: the heading that agrees with the page's own title, else that title, without the site's name.</summary>
/// <param name="Text">The title; null when the page has none.</param>
/// <param name="Heading">The heading that is the title, if one is.</param>
/// <param name="Source">Where it was found.</param>
internal sealed record PageTitle(string? Text, IElement? Heading, MetadataSource Source)
{
    // Titles are reworded for search engines; half of the shorter one's words stay.
    private const double Agreement = 0.5;
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", " • ", " » ", " :: ", ": "];

    /// <summary>Finds the title.</summary>
    public static PageTitle Find(IElement body, PageMetadata metadata)
    {
        var titles = metadata.Titles.Append(new Learnt<string>(metadata.WindowTitle ?? string.Empty, MetadataSource.WindowTitle))
            .Select(title => title with { Value = Fold(title.Value) }).Where(title => title.Value.Length > 0).ToList();
        var given = titles.ConvertAll(title => title.Value);
        var headings = body.GetElementsByTagName("h1").Where(heading => Fold(heading.TextContent).Length > 0).ToList();
        var agreeing = given.Count == 0 ? headings.FirstOrDefault()
            : headings.Find(candidate => given.Exists(title => Agrees(Fold(candidate.TextContent), title)))
            ?? headings.Where(candidate => !IsSite(candidate, metadata)).MaxBy(candidate => given.Max(title => Shared(Fold(candidate.TextContent), title)));
        if (agreeing is not null && (given.Count == 0 || IsOnly(agreeing, headings, metadata) || given.Exists(title => Agrees(Fold(agreeing.TextContent), title) || Shared(Fold(agreeing.TextContent), title) >= Agreement)))
        {
            return new PageTitle(Fold(agreeing.TextContent), agreeing, MetadataSource.Heading);
        }

        if (given.Count == 0)
        {
            return new PageTitle(null, null, MetadataSource.None);
        }

        var text = WithoutSite(given[0], metadata, given);
        var lower = body.QuerySelectorAll("h2,h3").FirstOrDefault(heading => Fold(heading.TextContent).Equals(text, StringComparison.OrdinalIgnoreCase));
        return new PageTitle(text, lower, titles[0].Source);
    }

    // The only heading of its rank is the title, however the page calls itself elsewhere; one word may be a section.
    private static bool IsOnly(IElement heading, List<IElement> headings, PageMetadata metadata) =>
        headings.Count == 1 && metadata.Host.Length > 0 && Words(Fold(heading.TextContent)).Count > 2 && !IsSite(heading, metadata);

    // The name of the site leads to its first page.
    private static bool IsSite(IElement heading, PageMetadata metadata) =>
        IsNameOfSite(Fold(heading.TextContent), metadata)
        || heading.QuerySelector("a[href]")?.GetAttribute("href") is { } href && (href == "/" || (Uri.TryCreate(href, UriKind.Absolute, out var address) && address.AbsolutePath == "/"));

    private static bool Agrees(string heading, string title) =>
        title.Equals(heading, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Separators, separator => title.StartsWith(heading + separator, StringComparison.OrdinalIgnoreCase) || title.EndsWith(separator + heading, StringComparison.OrdinalIgnoreCase));

    private static double Shared(string heading, string title)
    {
        var (a, b) = (Words(heading), Words(title));
        return a.Count < 2 || b.Count < 2 ? 0 : a.Count(b.Contains) / (double)Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Words(string text) =>
        new(text.Split([' ', ',', '.', ':', ';', '?', '!', '(', ')', '"', '“', '”', '&', '/', '|'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static string WithoutSite(string title, PageMetadata metadata, List<string> given)
    {
        foreach (var separator in Separators)
        {
            var cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && title.Length - first - separator.Length > 0 && IsNameOfSite(title[..first], metadata))
            {
                return title[(first + separator.Length)..];
            }

            if (cut > 0 && (IsNameOfSite(title[(cut + separator.Length)..], metadata) || given.Contains(title[..cut]) || (separator == " | " && cut >= 10)))
            {
                return title[..cut];
            }
        }

        return title;
    }

    // "Flatworld Solutions" is the site of www.flatworldsolutions.com.
    private static bool IsNameOfSite(string text, PageMetadata metadata)
    {
        var joined = string.Concat(text.Where(char.IsLetterOrDigit));
        return text.Equals(metadata.Site?.Trim(), StringComparison.OrdinalIgnoreCase)
            || (joined.Length > 3 && metadata.Host.Replace("-", string.Empty, StringComparison.Ordinal).Contains(joined, StringComparison.OrdinalIgnoreCase));
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
