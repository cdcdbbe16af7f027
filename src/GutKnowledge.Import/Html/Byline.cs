using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>What readers see beside the title: the day, the author. Only short lines count, and only until the text begins.</summary>
internal sealed partial class Byline
{
    private const int LongestLine = 120;
    private const int LongestOther = 60;
    private const int LongestName = 60;
    private const int BeginningOfText = 160;
    private const int ElementsBelow = 160;
    private const int ElementsAbove = 40;
    private readonly ParagraphWeight weight;
    private int authorRank;

    private Byline(ParagraphWeight weight) => this.weight = weight;

    /// <summary>The day in a <c>time</c> element.</summary>
    public DateOnly? Time { get; private set; }

    /// <summary>The day in a line.</summary>
    public DateOnly? Published { get; private set; }

    /// <summary>The day behind "updated" or "reviewed".</summary>
    public DateOnly? Updated { get; private set; }

    /// <summary>The author.</summary>
    public string? Author { get; private set; }

    /// <summary>Who reviewed the article.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>Reads the lines below <paramref name="title"/>, then those right above it.</summary>
    /// <param name="body">The page.</param>
    /// <param name="title">The heading that is the title, or the element that holds the article.</param>
    /// <param name="weight">What the parts of the page are for.</param>
    public static Byline Read(IElement body, IElement title, ParagraphWeight weight)
    {
        var byline = new Byline(weight);
        var elements = body.GetElementsByTagName("*");
        var at = elements.ToList().IndexOf(title);
        for (var i = at + 1; i < elements.Length && i <= at + ElementsBelow; i++)
        {
            if (elements[i].LocalName == "p" && weight.Characters(elements[i]).All > BeginningOfText)
            {
                break;
            }

            byline.Read(elements[i]);
        }

        for (var i = at - 1; i >= 0 && i >= at - ElementsAbove; i--)
        {
            byline.Read(elements[i]);
        }

        return byline;
    }

    private void Read(IElement element)
    {
        if (weight.Characters(element).All is 0 or > LongestLine || PageRegions.IsSkipped(element) || IsElsewhere(element))
        {
            return;
        }

        if (element.LocalName == "time")
        {
            ReadTime(element);
        }

        var text = Fold(element.TextContent);
        if (text.Length is 0 or > LongestLine)
        {
            return;
        }

        ReadDays(text, element);
        ReadAuthor(text, element);
    }

    private bool IsElsewhere(IElement element)
    {
        for (var outer = element; outer is not null; outer = outer.ParentElement)
        {
            if (weight.Region(outer) is PageRegion.Comments or PageRegion.Related || outer.LocalName is "nav" or "footer")
            {
                return true;
            }
        }

        return false;
    }

    private void ReadTime(IElement element)
    {
        if (!PrintedDate.TryParse(element.GetAttribute("datetime") ?? Fold(element.TextContent), out var day))
        {
            return;
        }

        var isPublished = element.ClassList.SelectMany(PageRegions.WordsOf).Any(word => word is "published" or "publish");
        if (!isPublished && (IsChange(Fold(element.TextContent)) || IsChange(Parent(element)) || element.ClassList.SelectMany(PageRegions.WordsOf).Any(word => word is "updated" or "modified")))
        {
            Updated ??= day;
        }
        else
        {
            Time ??= day;
        }
    }

    private void ReadDays(string line, IElement element)
    {
        var end = 0;
        var days = Day().Matches(line);
        if (days.Count == 0 || line.Length - days.Sum(match => match.Length) > LongestOther || element.LocalName is "h1" or "a" or "li")
        {
            return;
        }

        foreach (Match match in days)
        {
            if (PrintedDate.TryParse(match.Value, out var day))
            {
                var before = line[end..match.Index];
                if (IsChange(before))
                {
                    Updated ??= day;
                }
                else if (!IsChange(Parent(element)) || before.Length > 0)
                {
                    Published ??= day;
                }
            }

            end = match.Index + match.Length;
        }
    }

    private void ReadAuthor(string line, IElement element)
    {
        if (Reviewer().Match(line) is { Success: true } reviewer)
        {
            ReviewedBy ??= AuthorName.Clean(reviewer.Groups["name"].Value);
            return;
        }

        var words = element.ClassList.SelectMany(PageRegions.WordsOf);
        var rank = By().IsMatch(line) ? 3
            : element.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || element.GetAttribute("itemprop") == "author" || Profile().IsMatch(element.GetAttribute("href") ?? string.Empty) ? 2
            : words.Any(word => word is "author" or "authors" or "byline") ? 1
            : 0;
        if (rank > authorRank && AuthorName.Clean(line) is { } name)
        {
            var behind = Behind().Match(name);
            name = behind.Success ? name[..behind.Index] : name;
            if (name.Length is > 1 and <= LongestName && (char.IsUpper(name[0]) || char.IsAsciiDigit(name[0])) && !name.AsSpan().ContainsAny('!', '?'))
            {
                (Author, authorRank) = (name, rank);
            }
        }
    }

    private static bool IsChange(string text) => Change().IsMatch(text);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A label may stand beside its day: "Last updated" and then a time element.
    private string Parent(IElement element) =>
        element.ParentElement is { } parent && weight.Characters(parent).All <= LongestLine ? Fold(parent.TextContent) : string.Empty;

    [GeneratedRegex(@"(?:\b(?:\p{L}{3,9}\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\s+|[0-9]{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+)(?:19|20)[0-9]{2}|\b(?:19|20)[0-9]{2}[-/][0-9]{1,2}[-/][0-9]{1,2}|\b[0-9]{1,2}([./])[0-9]{1,2}\1(?:19|20)[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:updated?|modified|edited|(?:last|medically)?\s*reviewed|checked)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(@"^(?:(?:written|posted|published|reported|story)\s+)?by\b:?\s+\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:(?:medically|clinically|scientifically|expert|fact)[\s-]+)?(?:reviewed|checked|approved)\s+by:?\s+(?-i:(?<name>\p{Lu}[^|·•]{2,80}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reviewer();

    [GeneratedRegex(@"/(?:author|authors|people|team|contributors?|profile)/[^/]+/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Profile();

    // What follows a name: a role, a day, a separator.
    [GeneratedRegex(@"\s*(?:[|·•/:()]|,?\s(?:on|in|published|updated|last|posted|senior|staff)\b|\b\p{L}{3,9}\.?\s+[0-9]|[0-9]{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
