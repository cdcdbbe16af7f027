using System.Text;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>Collects what a reader finds, in reading order, into an <see cref="Article"/>. Every reader ends here, so the same content gives the same text and spans.</summary>
/// <remarks>Not thread-safe. White space inside a part is folded to single spaces; empty parts are dropped.</remarks>
public sealed class ArticleBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Passage> passages = [];
    private readonly List<Reference> references = [];
    private readonly List<Citation> linked = [];
    private readonly List<RelatedPost> relatedPosts = [];
    private readonly string name;
    private int? heading;
    private int? leadIn;

    /// <summary>Begins an article.</summary>
    /// <param name="name">The key when the article has no address.</param>
    public ArticleBuilder(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        this.name = name;
    }

    /// <inheritdoc cref="Article.Title" />
    public string? Title { get; set; }

    /// <inheritdoc cref="Article.Published" />
    public DateOnly? Published { get; set; }

    /// <inheritdoc cref="Article.Updated" />
    public DateOnly? Updated { get; set; }

    /// <inheritdoc cref="Article.ReadingMinutes" />
    public int? ReadingMinutes { get; set; }

    /// <inheritdoc cref="Article.Author" />
    public string? Author { get; set; }

    /// <inheritdoc cref="Article.ReviewedBy" />
    public string? ReviewedBy { get; set; }

    /// <inheritdoc cref="Article.Publisher" />
    public string? Publisher { get; set; }

    /// <inheritdoc cref="Article.Url" />
    public string? Url { get; set; }

    /// <inheritdoc cref="Article.Tags" />
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <inheritdoc cref="Article.Sells" />
    public IReadOnlyList<string> Sells { get; set; } = [];

    /// <inheritdoc cref="Article.Disclaimer" />
    public string? Disclaimer { get; set; }

    /// <inheritdoc cref="Article.LearntFrom" />
    public MetadataSources? LearntFrom { get; set; }

    /// <summary>Whether a heading, paragraph or list entry was added.</summary>
    public bool HasText => passages.Count > 0;

    /// <summary>Adds a heading of level 1 to 6. A heading that only repeats the title is dropped.</summary>
    public ArticleBuilder AddHeading(int level, string heading)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        if (!(Title is not null && Fold(heading).Equals(Fold(Title), StringComparison.OrdinalIgnoreCase))
            && Append(PassageKind.Heading, heading, level))
        {
            this.heading = passages.Count - 1;
            leadIn = null;
        }

        return this;
    }

    /// <summary>Adds a paragraph.</summary>
    public ArticleBuilder AddParagraph(string paragraph)
    {
        if (Append(PassageKind.Paragraph, paragraph, 0))
        {
            leadIn = text[^1] == ':' ? passages.Count - 1 : null;
        }

        return this;
    }

    /// <summary>Adds an entry of a list, without its bullet. A paragraph before the list that ends in a colon introduces it.</summary>
    public ArticleBuilder AddListItem(string item)
    {
        Append(PassageKind.ListItem, item, 0);
        return this;
    }

    /// <summary>Adds an entry of the reference list.</summary>
    public ArticleBuilder AddReference(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        references.Add(reference);
        return this;
    }

    /// <summary>Says that the next occurrence of <paramref name="marker"/> in the part added last is linked by the page to a reference.</summary>
    /// <returns>False when the last part does not hold the marker.</returns>
    public bool LinkMarker(string marker, int reference) => LinkMarker(marker, [reference]);

    /// <summary>Says that the next occurrence of <paramref name="marker"/> in the part added last is linked by the page to one or more references.</summary>
    /// <returns>False when the last part does not hold the marker.</returns>
    /// <exception cref="ArgumentException">No reference is given.</exception>
    public bool LinkMarker(string marker, IReadOnlyList<int> references)
    {
        ArgumentException.ThrowIfNullOrEmpty(marker);
        ArgumentNullException.ThrowIfNull(references);
        if (references.Count == 0)
        {
            throw new ArgumentException("A linked marker leads to at least one reference.", nameof(references));
        }

        foreach (var reference in references)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(reference, nameof(references));
        }

        return Link(marker, Support.LinkedMarker, references);
    }

    /// <summary>Says that words of the part added last are linked to the address of a publication. One that the list does not have becomes an entry of its own.</summary>
    internal void LinkPublication(string words, string address)
    {
        var isDoi = Doi.TryParse(address, out var doi);
        var isPmid = Pmid.TryParse(address, out var pmid);
        var index = references.FindIndex(reference => (isDoi && reference.Doi == doi) || (isPmid && reference.Pmid == pmid));
        if (index < 0 && (isDoi || isPmid))
        {
            references.Add(Reference.Parse(address));
            index = references.Count - 1;
        }

        if (index >= 0)
        {
            Link(words, Support.Link, [index]);
        }
    }

    private bool Link(string marker, Support support, IReadOnlyList<int> targets)
    {
        if (passages.Count == 0)
        {
            return false;
        }

        var part = passages[^1].Span;
        var from = linked.Count > 0 && part.Contains(linked[^1].Span) ? linked[^1].Span.End - part.Start : 0;
        var index = text.ToString(part.Start, part.Length).IndexOf(marker, from, StringComparison.Ordinal);
        if (index < 0)
        {
            return false;
        }

        linked.Add(new Citation(new TextSpan(part.Start + index, marker.Length), marker, support, [.. targets]));
        return true;
    }

    /// <summary>Adds a card that points to another post.</summary>
    public ArticleBuilder AddRelatedPost(RelatedPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        relatedPosts.Add(post);
        return this;
    }

    /// <summary>The article.</summary>
    /// <exception cref="ArticleFormatException">There is no title or no text.</exception>
    public Article Build()
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            throw new ArticleFormatException(name, "no title was found.");
        }

        if (!HasText)
        {
            throw new ArticleFormatException(name, "no article text was found.");
        }

        return new Article
        {
            Id = new ArticleId(string.IsNullOrWhiteSpace(Url) ? name : Url.Trim()),
            Title = Fold(Title),
            Text = text.ToString(),
            Passages = [.. passages],
            References = [.. references],
            LinkedCitations = [.. linked.Where(citation => citation.References.All(reference => reference < references.Count))],
            RelatedPosts = [.. relatedPosts],
            Published = Published,
            Updated = Updated,
            ReadingMinutes = ReadingMinutes,
            Author = Author,
            ReviewedBy = string.IsNullOrWhiteSpace(ReviewedBy) ? null : Fold(ReviewedBy),
            Publisher = Publisher,
            Url = Url,
            Tags = [.. Tags],
            Sells = [.. Sells],
            Disclaimer = string.IsNullOrWhiteSpace(Disclaimer) ? null : Fold(Disclaimer),
            LearntFrom = LearntFrom,
        };
    }

    private static string Fold(string part) => string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool Append(PassageKind kind, string part, int level)
    {
        ArgumentNullException.ThrowIfNull(part);
        var folded = Fold(part);
        if (folded.Length == 0)
        {
            return false;
        }

        if (passages.Count > 0)
        {
            text.Append(kind == PassageKind.ListItem && passages[^1].Kind == PassageKind.ListItem ? "\n" : "\n\n");
        }

        var span = new TextSpan(text.Length, folded.Length);
        text.Append(folded);
        passages.Add(new Passage(kind, span, level, kind == PassageKind.Heading ? null : heading, kind == PassageKind.ListItem ? leadIn : null));
        return true;
    }
}
