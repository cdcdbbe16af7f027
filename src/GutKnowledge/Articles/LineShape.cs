using System.Text.RegularExpressions;

namespace GutKnowledge.Articles;

/// <summary>How the beginning of a line looks: bullets and list numbers.</summary>
internal static partial class LineShape
{
    /// <summary>Length of the bullet or list number and the space behind it; 0 when there is none.</summary>
    public static int ListMark(string line) => BulletOrNumber().Match(line).Length;

    /// <summary>Length of a typographic bullet and the space behind it. A hyphen is none: it may be a dash.</summary>
    public static int Bullet(string line) => TypographicBullet().Match(line).Length;

    /// <summary>The line without a bullet; a number stays.</summary>
    public static string WithoutBullet(string line) => line[AnyBullet().Match(line).Length..];

    /// <summary>Whether the line begins with a list number, round or square.</summary>
    public static bool IsNumbered(string line) => Number().IsMatch(line);

    [GeneratedRegex(@"^(?:[•·‣▪●○◦\-*–]|[0-9]{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex BulletOrNumber();

    [GeneratedRegex(@"^[•·‣▪●○◦]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex TypographicBullet();

    [GeneratedRegex(@"^[•·‣▪●○◦\-*–]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyBullet();

    [GeneratedRegex(@"^(?:\[[0-9]{1,3}\]|\(?[0-9]{1,3}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
