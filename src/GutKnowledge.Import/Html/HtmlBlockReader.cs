using AngleSharp.Dom;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>Walks a page and cuts it into blocks. What is no article (navigation, comments, share rows) is passed over, unless it holds most of the text.</summary>
internal sealed class HtmlBlockReader(ParagraphWeight weight, IElement content, IElement? title)
{
    private readonly List<PageBlock> blocks = [];
    private readonly LineBuffer line = new();
    private readonly List<string> anchors = [];
    private PagePlace place = PagePlace.Above;
    private bool isReference;
    private bool isPast;
    private bool isBelowReferenceHeading;
    private int level;
    private ListEntry? entry;
    private int? nextNumber;
    private string? openLink;
    private string? lineLink;

    /// <summary>Reads the page.</summary>
    /// <param name="body">The whole page.</param>
    /// <param name="weight">Its weights.</param>
    /// <param name="content">The element that holds the article.</param>
    /// <param name="title">The heading that is the title; no part that holds it is passed over.</param>
    public static IReadOnlyList<PageBlock> Read(IElement body, ParagraphWeight weight, IElement content, IElement? title)
    {
        var reader = new HtmlBlockReader(weight, content, title);
        reader.Visit(body);
        reader.Flush();
        return reader.blocks;
    }

    private void Visit(INode node)
    {
        if (node is IText text)
        {
            line.Append(text.Data);
        }
        else if (node is IElement element && !PageRegions.IsSkipped(element) && (!ElementFacts.IsHidden(element) || weight.IsMost(element) || isBelowReferenceHeading || ElementFacts.HoldsReferences(element)))
        {
            VisitElement(element);
        }
    }

    private void VisitElement(IElement element)
    {
        var region = Region(element);
        if ((region is PageRegion.Drop or PageRegion.Comments && !(region == PageRegion.Drop && place == PagePlace.Content && ElementFacts.HoldsReferences(element)))
            || (place == PagePlace.Content && !isReference && !isBelowReferenceHeading && Clutter.Is(element, weight)))
        {
            Flush();
            return;
        }

        var (outerPlace, outerReference) = (place, isReference);
        if (element == content || region is PageRegion.Related or PageRegion.References or PageRegion.Disclaimer || (element.LocalName == "header" && place == PagePlace.Content && !weight.IsMost(element)))
        {
            Flush();
            place = element == content ? PagePlace.Content
                : region == PageRegion.Related ? PagePlace.Related
                : region == PageRegion.Disclaimer ? PagePlace.Disclaimer
                : element.LocalName == "header" ? PagePlace.Header
                : place;
            isReference |= region == PageRegion.References;
        }

        if (ElementFacts.IsBlock(element))
        {
            VisitBlock(element);
        }
        else
        {
            VisitInline(element);
        }

        if (place != outerPlace || isReference != outerReference || element == content)
        {
            Flush();
            isPast |= element == content;
            (place, isReference) = (isPast && outerPlace == PagePlace.Above ? PagePlace.Below : outerPlace, outerReference);
        }
    }

    // What surrounds the article or its title, or holds most of the text, is never passed over.
    private PageRegion Region(IElement element)
    {
        if (element.Contains(content) || (title is not null && element.Contains(title)))
        {
            return PageRegion.None;
        }

        var region = weight.Region(element);
        return region is PageRegion.References || (region != PageRegion.None && weight.IsNoArticle(element)) ? region
            : ElementFacts.IsNoteList(element) ? PageRegion.References
            : PageRegion.None;
    }

    private void VisitBlock(IElement element)
    {
        Flush();
        var (outerLevel, outerEntry, outerNumber) = (level, entry, nextNumber);
        if (element.LocalName.Length == 2 && element.LocalName[0] == 'h' && char.IsAsciiDigit(element.LocalName[1]))
        {
            level = element.LocalName[1] - '0';
        }
        else if (element.LocalName == "li")
        {
            entry = new ListEntry(NumberOf(element));
            outerNumber = nextNumber;
            nextNumber = null;
        }
        else if (element.LocalName is "ol" or "ul" or "menu")
        {
            nextNumber = element.LocalName == "ol" ? ElementFacts.Number(element, "start") ?? 1 : null;
        }

        AddAnchor(element);
        VisitChildren(element);
        Flush();
        (level, entry, nextNumber) = (outerLevel, outerEntry, outerNumber);
    }

    private void VisitInline(IElement element)
    {
        AddAnchor(element);
        switch (element.LocalName)
        {
            case "br":
                line.Break();
                break;
            case "td" or "th":
                line.Append(line.HasText ? " | " : string.Empty);
                VisitChildren(element);
                break;
            case "sup" when InlineMarkers.TakeRaised(element, line):
                break;
            case "a":
                VisitLink(element);
                break;
            case "time":
                line.Append(ElementFacts.TimeText(element));
                break;
            default:
                VisitChildren(element);
                break;
        }
    }

    private void VisitChildren(INode node)
    {
        // Not by NextSibling, which searches the parent's children anew each time.
        foreach (var child in node.ChildNodes)
        {
            Visit(child);
        }
    }

    private void VisitLink(IElement element)
    {
        if (InlineMarkers.TakeLink(element, line))
        {
            return;
        }

        var fragment = ElementFacts.Fragment(element);
        var outer = openLink;
        openLink = fragment is null ? element.GetAttribute("href") : outer;
        lineLink ??= openLink;
        var start = line.Text.Length;
        VisitChildren(element);
        if (line.Text.Length > start && !isReference && (fragment is not null || ElementFacts.LeadsToPublication(element)))
        {
            line.MarkLink(start, fragment, element.GetAttribute("href")!);
        }

        openLink = outer;
    }

    private int? NumberOf(IElement item)
    {
        var number = nextNumber is null ? null : ElementFacts.Number(item, "value") ?? nextNumber;
        nextNumber = number + 1;
        return number;
    }

    private void AddAnchor(IElement element)
    {
        if ((element.Id ?? (element.LocalName == "a" ? element.GetAttribute("name") : null)) is { Length: > 0 } anchor && !ElementFacts.IsWholePart(element))
        {
            anchors.Add(anchor);
        }
    }

    private void Flush()
    {
        var hasText = line.HasText;
        var (text, links) = line.Take();
        var url = lineLink ?? openLink;
        lineLink = null;
        if (!hasText)
        {
            return;
        }

        var parts = text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var isFirstOfEntry = entry is { IsBegun: false } && level == 0;
            blocks.Add(new PageBlock(
                new Block(level > 0 ? BlockKind.Heading : isFirstOfEntry ? BlockKind.ListItem : BlockKind.Paragraph, parts[i])
                {
                    Level = level,
                    Number = isFirstOfEntry ? entry!.Number : null,
                    Glued = entry is { IsBegun: true },
                    IsReference = isReference,
                    Url = url,
                    Anchors = i == 0 ? [.. anchors] : [],
                    Links = parts.Length == 1 ? links : [.. links.Where(link => parts[i].Contains(link.Marker, StringComparison.Ordinal))],
                },
                place));
            if (isFirstOfEntry)
            {
                entry!.IsBegun = true;
            }

            isBelowReferenceHeading = PageFurniture.IsReferenceHeading(parts[i]) || (isBelowReferenceHeading && level == 0);
        }

        anchors.Clear();
    }
}
