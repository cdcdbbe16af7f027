namespace GutKnowledge.Concepts;

/// <summary>A form that names have, and another wording that such a name lets us derive: <c>Abnormal {} morphology</c> gives <c>{} abnormality</c>.</summary>
internal sealed class NamePattern
{
    private const string Slot = "{}";

    private readonly string before;
    private readonly string between;
    private readonly string after;
    private readonly bool hasTwoSlots;
    private readonly string wording;

    /// <summary>Makes a pattern.</summary>
    /// <param name="name">The form of the name, with one slot or two of them.</param>
    /// <param name="wording">The wording, with <c>{}</c> for one slot and <c>{1}</c>, <c>{2}</c> for two.</param>
    /// <exception cref="InvalidDataException">There is no slot in it, or too many.</exception>
    public NamePattern(string name, string wording)
    {
        var parts = name.Split(Slot);
        if (parts.Length is < 2 or > 3)
        {
            throw new InvalidDataException($"'{name}' needs one slot or two.");
        }

        (before, after, hasTwoSlots, this.wording) = (parts[0], parts[^1], parts.Length == 3, wording);
        between = hasTwoSlots ? parts[1] : string.Empty;
    }

    /// <summary>The wording for a name; null when the name has another form.</summary>
    public string? Apply(string name)
    {
        if (name.Length <= before.Length + between.Length + after.Length || !name.StartsWith(before, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(after, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var filling = name[before.Length..(name.Length - after.Length)];
        if (!hasTwoSlots)
        {
            return wording.Replace(Slot, filling, StringComparison.Ordinal);
        }

        var parts = filling.Split(between);
        return parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0
            ? wording.Replace("{1}", parts[0], StringComparison.Ordinal).Replace("{2}", parts[1], StringComparison.Ordinal) : null;
    }
}
