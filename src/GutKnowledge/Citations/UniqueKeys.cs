using System.Globalization;

namespace GutKnowledge.Citations;

/// <summary>Gives each record a key that no other one has: of three "fern1999" two become "fern1999-2" and "fern1999-3".</summary>
internal sealed class UniqueKeys(StringComparer comparer)
{
    private readonly HashSet<string> taken = new(comparer);
    private readonly Dictionary<string, int> last = new(comparer);

    public string Free(string key)
    {
        var free = key;
        for (var number = last.GetValueOrDefault(key, 1); !taken.Add(free); last[key] = number)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{key}-{++number}");
        }

        return free;
    }
}
