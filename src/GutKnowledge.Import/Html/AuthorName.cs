using System.Text.RegularExpressions;

namespace GutKnowledge.Import.Html;

/// <summary>Tells the name of an author from what else stands where one is expected: addresses, logins, reading times.</summary>
internal static partial class AuthorName
{
    private const int Longest = 200;
    private static readonly HashSet<string> Nobody = new(["admin", "administrator", "author", "editor", "guest", "root", "staff", "user", "webmaster"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without "By"; null when it is none.</summary>
    public static string? Clean(string? written)
    {
        var name = By().Replace(string.Join(' ', (written ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Empty).Trim(' ', ',', '|', '·', '•', '-', ':');
        return name.Length is < 2 or > Longest || Nobody.Contains(name) || name.Contains("://", StringComparison.Ordinal) || !name.Any(char.IsLetter) || Minutes().IsMatch(name) ? null : name;
    }

    /// <summary>Whether it looks like the name of an account and not like that of a person.</summary>
    public static bool IsLogin(string name) => !name.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?:written|posted|published|reported|story)\s+)?by\b:?\s*|^(?:author|words|text)s?:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^[0-9]+\s*min", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();
}
