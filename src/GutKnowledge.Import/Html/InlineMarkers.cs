using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>Reads raised text and links as citation markers, where they are some.</summary>
internal static class InlineMarkers
{
    /// <summary>Adds raised text as a marker or an exponent.</summary>
    /// <returns>False when it is neither.</returns>
    public static bool TakeRaised(IElement element, LineBuffer line)
    {
        var text = element.TextContent;
        IReadOnlyList<string> targets = [.. element.GetElementsByTagName("a").Select(ElementFacts.Fragment).OfType<string>()];
        if (MarkerText.Numbers(text) is { } numbers && (targets.Count > 0 || MarkerText.MayFollow(line.Text)))
        {
            line.AppendMarker(numbers, targets);
            return true;
        }

        if (targets.Count > 0 && MarkerText.Note(text) is { } note)
        {
            line.AppendMarker(note, targets);
            return true;
        }

        if (element.FirstElementChild is not null)
        {
            return false;
        }

        line.Append(MarkerText.Exponent(text));
        return true;
    }

    /// <summary>Adds a link as a marker, or passes over one that leads from a note back to the text.</summary>
    /// <returns>False when its words are text.</returns>
    public static bool TakeLink(IElement link, LineBuffer line)
    {
        var text = link.TextContent;
        var fragment = ElementFacts.Fragment(link);
        if (fragment is not null && MarkerText.IsWayBack(text))
        {
            return true;
        }

        if (MarkerText.Numbers(text) is { } numbers && line.HasText && (fragment is not null || ElementFacts.LeadsToPublication(link)))
        {
            line.AppendMarker(numbers, fragment is null ? [] : [fragment]);
            return true;
        }

        if (fragment is not null && line.HasText && link.QuerySelector("sup") is not null && MarkerText.Note(text) is { } note)
        {
            line.AppendMarker(note, [fragment]);
            return true;
        }

        return false;
    }
}
