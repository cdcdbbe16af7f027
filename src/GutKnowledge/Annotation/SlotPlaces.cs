using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>The slots of a sentence: by name, and those near one of them.</summary>
internal sealed class SlotPlaces
{
    private readonly List<Cue<string>> slots;
    private readonly ILookup<string, int> byName;

    /// <param name="slots">The slots, in the order of the text.</param>
    public SlotPlaces(List<Cue<string>> slots)
    {
        this.slots = slots;
        byName = Enumerable.Range(0, slots.Count).ToLookup(i => slots[i].Value, StringComparer.Ordinal);
        LongestSlot = slots.Max(slot => slot.End - slot.Start);
    }

    /// <summary>The most words of a slot.</summary>
    public int LongestSlot { get; }

    /// <summary>Indexes of the slots with a name, in order.</summary>
    public IEnumerable<int> Of(string name) => byName[name];

    /// <summary>The slots, in order, that have no more than <paramref name="words"/> words between them and the one with the index <paramref name="at"/>.</summary>
    public IEnumerable<Cue<string>> Near(int at, int words)
    {
        var first = at;
        while (first > 0 && slots[at].Start - slots[first - 1].End <= words)
        {
            first--;
        }

        for (var i = first; i < slots.Count && slots[i].Start - slots[at].End <= words; i++)
        {
            yield return slots[i];
        }
    }
}
