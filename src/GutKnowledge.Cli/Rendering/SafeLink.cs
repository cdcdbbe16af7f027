using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Addresses of others as terminal links.</summary>
internal static class SafeLink
{
    /// <summary>A link, when the address is one of the web; a terminal would open any other scheme too.</summary>
    public static Link? To(string? url) =>
        url is not null && Uri.TryCreate(SafeText.Line(url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new Link(address.AbsoluteUri) : null;
}
