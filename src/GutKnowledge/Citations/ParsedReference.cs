namespace GutKnowledge.Citations;

/// <summary>A printed reference with what was read from it, and where.</summary>
/// <param name="Reference">The entry.</param>
/// <param name="Fields">Where each field stands in <see cref="Reference.Text"/>, from left to right; no two overlap, and of each kind there is one at the most. An address that resolves the DOI is told as the DOI.</param>
public sealed record ParsedReference(Reference Reference, IReadOnlyList<ReferenceField> Fields)
{
    /// <summary>The field as it is printed; null when the entry does not show it.</summary>
    public string? Printed(ReferenceFieldKind kind)
    {
        foreach (var field in Fields)
        {
            if (field.Kind == kind)
            {
                return field.Span.In(Reference.Text);
            }
        }

        return null;
    }
}
