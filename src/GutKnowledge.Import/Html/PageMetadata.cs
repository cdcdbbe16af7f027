using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>
/// What a page says of its article outside of the text. For each fact the first source that has it wins, in the order of <see cref="MetadataSource"/>: JSON-LD, microdata, <c>meta</c>,
/// a <c>time</c> element and the lines beside the title, the address. What none of them has stays unknown.
/// </summary>
internal sealed partial class PageMetadata
{
    private const int LongestAddress = 1024;
    private readonly LinkedData data;
    private readonly Microdata properties;
    private readonly MetaTags tags;
    private readonly string? url;

    private PageMetadata(IDocument page)
    {
        data = LinkedData.Read(page);
        properties = new Microdata(page);
        tags = new MetaTags(page);
        WindowTitle = page.Title;
        url = Address(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")) ?? Address(tags.First("address"));
    }

    /// <summary>The name of the site.</summary>
    public string? Site => tags.First("site");

    /// <summary>The titles that the page gives itself for sharing and to programs, the firmest first.</summary>
    public IEnumerable<Learnt<string>> Titles => tags.Of("title")
        .Concat(data.Headline is { } headline ? [new Learnt<string>(headline, MetadataSource.JsonLd)] : []);

    /// <summary><c>title</c>.</summary>
    public string? WindowTitle { get; }

    /// <summary>The host of the page's address; empty when it is not known.</summary>
    public string Host => url is null ? string.Empty : new Uri(url).Host;

    /// <summary>Reads the head of the page and its properties.</summary>
    public static PageMetadata Read(IDocument page) => new(page);

    /// <summary>Tells the builder what is known.</summary>
    /// <param name="builder">The article; its title is set.</param>
    /// <param name="title">How the title was learnt.</param>
    /// <param name="byline">What stands beside the title.</param>
    public void Fill(ArticleBuilder builder, MetadataSource title, Byline byline)
    {
        var written = FirstDay([new(data.Published, MetadataSource.JsonLd), new(properties.Of("datePublished"), MetadataSource.Microdata), .. Written("published")]);
        var seen = Known(byline.Time, MetadataSource.TimeElement) ?? Known(byline.Published, MetadataSource.Byline);

        // Software that a blog was moved to writes the day of the move; the earlier day that readers see is the author's.
        var published = written?.Value > seen?.Value ? seen : written ?? seen ?? Known(AddressDay(), MetadataSource.Address);
        var author = Author(byline);
        builder.Published = published?.Value;
        builder.Updated = FirstDay([new(data.Updated, MetadataSource.JsonLd), new(properties.Of("dateModified"), MetadataSource.Microdata), .. Written("updated")])?.Value ?? byline.Updated;
        builder.Author = author?.Value;
        builder.ReviewedBy = AuthorName.Clean(data.ReviewedBy ?? properties.Of("reviewedBy")) ?? byline.ReviewedBy;
        builder.Publisher = data.Publisher ?? tags.First("publisher");
        builder.ReadingMinutes = data.ReadingMinutes;
        builder.Url = url;
        builder.Tags = data.Tags.Count > 0 ? data.Tags : [.. tags.Of("tag").Select(tag => tag.Value)];
        builder.Sells = [.. data.Products.Concat(properties.Products).Distinct(StringComparer.OrdinalIgnoreCase)];
        builder.LearntFrom = new MetadataSources(title, published?.Source ?? MetadataSource.None, author?.Source ?? MetadataSource.None);
    }

    private Learnt<string>? Author(Byline byline)
    {
        var label = tags.First("label") is { } first && first.Contains("written by", StringComparison.OrdinalIgnoreCase) ? tags.First("labelled") : null;
        Learnt<string?>[] written =
        [
            new(data.Author, MetadataSource.JsonLd),
            new(properties.Of("author"), MetadataSource.Microdata),
            tags.Authors() ?? default,
            new(label, MetadataSource.Meta),
        ];
        Learnt<string>? found = null;
        foreach (var (value, source) in written)
        {
            if (AuthorName.Clean(value) is { } name && found is null)
            {
                found = new Learnt<string>(name, source);
            }
        }

        // A blog's software knows accounts; the page prints the name.
        return found is { } known && !(AuthorName.IsLogin(known.Value) && byline.Author is { } printed && !AuthorName.IsLogin(printed)) ? known
            : byline.Author is { } seen ? new Learnt<string>(seen, MetadataSource.Byline)
            : found;
    }

    private IEnumerable<Learnt<string?>> Written(string fact) => tags.Of(fact).Select(learnt => new Learnt<string?>(learnt.Value, learnt.Source));

    private static Learnt<DateOnly>? FirstDay(IEnumerable<Learnt<string?>> written)
    {
        foreach (var (text, source) in written)
        {
            if (PrintedDate.TryParse(text, out var day))
            {
                return new Learnt<DateOnly>(day, source);
            }
        }

        return null;
    }

    private static Learnt<DateOnly>? Known(DateOnly? day, MetadataSource source) => day is { } known ? new Learnt<DateOnly>(known, source) : null;

    private DateOnly? AddressDay() =>
        url is not null && DayInAddress().Match(url) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Address(string? href) =>
        href?.Trim() is { Length: > 0 and <= LongestAddress } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    [GeneratedRegex(@"/(?<year>(?:19|20)[0-9]{2})/(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayInAddress();
}
