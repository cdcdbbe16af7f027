namespace GutKnowledge.Import.Feeds;

/// <summary>Addresses of articles that an export names by a part of their address only.</summary>
internal static class SiteAddress
{
    /// <summary>The address below <paramref name="site"/>; null without a site, and for a part that is too long for any address. A part stays a part, whatever characters are in it.</summary>
    public static Given? Of(Uri? site, string field, params ReadOnlySpan<string> parts)
    {
        var path = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            path.Add(Uri.EscapeDataString(part));
        }

        return site is not null && Uri.TryCreate(site, string.Join('/', path), out var address) ? new Given(address.AbsoluteUri, field) : null;
    }
}
