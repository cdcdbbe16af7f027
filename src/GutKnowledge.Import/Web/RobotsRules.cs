using System.Globalization;

namespace GutKnowledge.Import.Web;

/// <summary>What a site's robots.txt allows us (RFC 9309): the groups that name us, else those for all; the longest rule decides, and of two that are as long the one that allows.</summary>
internal sealed class RobotsRules
{
    /// <summary>As much of a file as a crawler must read at the least (RFC 9309, 2.5), and all of it that we do.</summary>
    public const int MostCharacters = 500 * 1024;
    private const double LongestDelay = 30;
    private readonly List<(bool Allows, string Path)> rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Rules that allow everything: there is no file (2.3.1.3).</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>The least time between two requests that the file asks for; not part of the RFC, and half a minute at the most.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Reads a file for one user agent.</summary>
    public static RobotsRules Parse(string text, string agent)
    {
        var ours = new RobotsRules();
        var all = new RobotsRules();
        var (isNamed, namesUs, namesAll, isRuled) = (false, false, false, false);
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split('#')[0].Split(':', 2);
            if (parts.Length < 2)
            {
                continue;
            }

            var (field, value) = (parts[0].Trim().ToLowerInvariant(), parts[1].Trim());
            if (field == "user-agent")
            {
                (namesUs, namesAll) = isRuled ? (false, false) : (namesUs, namesAll);
                (namesUs, namesAll, isRuled) = (namesUs || value.Equals(agent, StringComparison.OrdinalIgnoreCase), namesAll || value == "*", false);
                isNamed |= namesUs;
            }
            else if (field is "allow" or "disallow" or "crawl-delay")
            {
                isRuled = true;
                if (namesUs)
                {
                    ours.Add(field, value);
                }

                if (namesAll)
                {
                    all.Add(field, value);
                }
            }
        }

        return isNamed ? ours : all;
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        var (longest, allows) = (0, true);
        foreach (var rule in rules)
        {
            if ((rule.Path.Length > longest || (rule.Path.Length == longest && rule.Allows)) && Fits(rule.Path, path))
            {
                (longest, allows) = (rule.Path.Length, rule.Allows);
            }
        }

        return allows;
    }

    private void Add(string field, string value)
    {
        if (field == "crawl-delay")
        {
            // "NaN" and "-Infinity" are numbers, too.
            Delay = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay)) : Delay;
        }
        else if (value.Length > 0)
        {
            rules.Add((field == "allow", value));
        }
    }

    // "*" stands for anything, "$" at the end for the end. Only the last star is ever come back to, so the time is bounded by the product of the lengths.
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var pattern = isWhole ? rule[..^1] : rule + "*";
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, s);
            }
            else if (p < pattern.Length && pattern[p] == path[s])
            {
                (p, s) = (p + 1, s + 1);
            }
            else if (star >= 0)
            {
                (p, s) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }
}
