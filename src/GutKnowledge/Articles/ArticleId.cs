using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>The key of an article: its address, or the name under which its source was given. Compared ordinally.</summary>
[JsonConverter(typeof(ArticleIdJsonConverter))]
public readonly record struct ArticleId : IComparable<ArticleId>
{
    private const int Longest = 1024;
    private readonly string? value;

    /// <summary>Makes a key.</summary>
    /// <param name="value">Any text that is not white space, 1,024 characters at the most.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public ArticleId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.Length > Longest)
        {
            throw new ArgumentException("An article id has 1,024 characters at the most.", nameof(value));
        }

        this.value = value;
    }

    /// <summary>The text of the key; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether a text can be a key: some text that is not white space, 1,024 characters at the most.</summary>
    public static bool IsValid(string? text) => text?.Length <= Longest && !string.IsNullOrWhiteSpace(text);

    /// <inheritdoc />
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;
}

internal sealed class ArticleIdJsonConverter() : QuotedValueConverter<ArticleId>(text => new ArticleId(text), id => id.Value);
