namespace GutKnowledge.Citations;

/// <summary>An author of a publication: a person, or a group under its full name.</summary>
public sealed record AuthorName
{
    /// <summary>A person.</summary>
    /// <param name="family">Family name with its small words: "van der Berg".</param>
    /// <param name="given">Given names or initials, or null where they are not recorded.</param>
    /// <param name="suffix">What stands behind the name: "Jr.", "III"; or null.</param>
    /// <exception cref="ArgumentException">The family name is empty.</exception>
    public AuthorName(string family, string? given = null, string? suffix = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(family);
        (Family, Given, Suffix) = (family, given, suffix);
    }

    /// <summary>Family name of a person, or the whole name of a group.</summary>
    public string Family { get; }

    /// <summary>Given names or initials, as recorded.</summary>
    public string? Given { get; }

    /// <summary>What stands behind the name.</summary>
    public string? Suffix { get; }

    /// <summary>Whether it is a group, such as a consortium.</summary>
    public bool IsGroup { get; private init; }

    /// <summary>A group.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AuthorName Group(string name) => new(name) { IsGroup = true };

    /// <summary>The name in the order of a reference list: "Berg J Jr.".</summary>
    public override string ToString() => string.Join(' ', new[] { Family, Given, Suffix }.Where(part => part is not null));

    /// <summary>Whether a printed name only says that there are more authors than are named.</summary>
    internal static bool IsEtAl(string name) => name.Trim(' ', '.', '_', '*') is var bare
        && (bare.Equals("et al", StringComparison.OrdinalIgnoreCase) || bare.Equals("others", StringComparison.OrdinalIgnoreCase) || bare.Equals("and others", StringComparison.OrdinalIgnoreCase));
}
