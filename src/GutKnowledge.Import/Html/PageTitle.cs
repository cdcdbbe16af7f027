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

    // A paragraph that is longer is text and no line above the title.
    private const int LongestLead = 160;
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", " • ", " » ", " :: ", ": "];

    /// <summary>Finds the title.</summary>
    /// <param name="body">The page.</param>
    /// <param name="content">The element that holds the article.</param>
    /// <param name="metadata">What the page says of itself.</param>
    public static PageTitle Find(IElement body, IElement content, PageMetadata metadata)
    {
        var titles = metadata.Titles.Append(new Learnt<string>(metadata.WindowTitle ?? string.Empty, MetadataSource.WindowTitle))
            .Select(title => title with { Value = Fold(title.Value) }).Where(title => title.Value.Length > 0).ToList();
        var given = titles.ConvertAll(title => title.Value);
        var headings = body.GetElementsByTagName("h1").Where(heading => Fold(heading.TextContent).Length > 0).ToList();
        var titling = headings.Where(heading => !IsSite(heading, metadata)).ToList();
        var agreeing = given.Count == 0 ? headings.FirstOrDefault()
            : titling.Find(heading => given.Exists(title => Agrees(Fold(heading.TextContent), title, metadata)))
            ?? titling.Where(heading => Agreement <= given.Max(title => Shared(Fold(heading.TextContent), title))).MaxBy(heading => given.Max(title => Shared(Fold(heading.TextContent), title)))
            ?? (headings.Count == 1 ? titling.Find(heading => Words(Fold(heading.TextContent)).Count > 2 && !IsInText(heading, content)) : null);
        if (agreeing is not null)
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

    // The only heading of its rank is the title, however the page calls itself elsewhere, unless text stands above it.
    private static bool IsInText(IElement heading, IElement content) =>
        content.Contains(heading) && content.GetElementsByTagName("*").TakeWhile(element => element != heading).Any(element => element.LocalName == "p" && element.TextContent.Length > LongestLead);

    // The name of the site leads to its first page.
    private static bool IsSite(IElement heading, PageMetadata metadata) =>
        IsNameOfSite(Fold(heading.TextContent), metadata)
        || heading.QuerySelector("a[href]")?.GetAttribute("href") is { } href && (href == "/" || (Uri.TryCreate(href, UriKind.Absolute, out var address) && address.AbsolutePath == "/"));

    private static bool Agrees(string heading, string title, PageMetadata metadata) =>
        title.Equals(heading, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Separators, separator => title.StartsWith(heading + separator, StringComparison.OrdinalIgnoreCase)
            || (title.EndsWith(separator + heading, StringComparison.OrdinalIgnoreCase) && IsNameOfSite(title[..^(separator.Length + heading.Length)], metadata)));

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
