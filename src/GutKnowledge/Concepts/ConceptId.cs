using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>The key of a concept, such as <c>symptom:bloating</c>. Compared ordinally.</summary>
[JsonConverter(typeof(ConceptIdJsonConverter))]
public readonly record struct ConceptId : IComparable<ConceptId>
{
    private readonly string? value;

    /// <summary>Makes a key.</summary>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public ConceptId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        this.value = value;
    }

    /// <summary>The text of the key; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <inheritdoc />
    public int CompareTo(ConceptId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ConceptId left, ConceptId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ConceptId left, ConceptId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ConceptId left, ConceptId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ConceptId left, ConceptId right) => left.CompareTo(right) >= 0;
}

internal sealed class ConceptIdJsonConverter() : QuotedValueConverter<ConceptId>(text => new ConceptId(text), id => id.Value);
