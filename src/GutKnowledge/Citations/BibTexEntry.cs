namespace GutKnowledge.Citations;

/// <summary>An entry of a BibTeX file: its fields as they stand there, joined and with abbreviations written out.</summary>
internal sealed class BibTexEntry(string type, string key, int line)
{
    public string Type { get; } = type;

    public string Key { get; } = key;

    /// <summary>Where it begins.</summary>
    public int Line { get; } = line;

    /// <summary>Values by the fields' names, without regard to case.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of an author field that stands again: BibTeX takes the first of two, but no author may be lost.</summary>
    public List<string> FurtherAuthors { get; } = [];

    /// <summary>Puts the authors of all fields into one.</summary>
    public void JoinAuthors()
    {
        if (FurtherAuthors.Count > 0)
        {
            Fields["author"] = string.Join(" and ", FurtherAuthors.Prepend(Fields["author"]));
            FurtherAuthors.Clear();
        }
    }
}
