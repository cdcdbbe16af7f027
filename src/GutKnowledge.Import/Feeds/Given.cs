namespace GutKnowledge.Import.Feeds;

/// <summary>A value that a source gives, and the field that gives it.</summary>
/// <param name="Text">The value as it is written.</param>
/// <param name="From">The source's own name of the field.</param>
internal sealed record Given(string Text, string From)
{
    /// <summary>The first that is there and not blank.</summary>
    public static Given? First(params ReadOnlySpan<Given?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate?.Text))
            {
                return candidate;
            }
        }

        return null;
    }
}
