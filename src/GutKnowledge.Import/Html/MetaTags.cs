using AngleSharp.Dom;
using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Html;

/// <summary>The <c>meta</c> elements of a page, by what they say. Their names are data (<c>data/cues/page-metadata.tsv</c>).</summary>
internal sealed class MetaTags
{
    private static readonly ILookup<string, (string Name, MetadataSource Source)> Names = DataTable.Embedded("cues/page-metadata.tsv").Rows
        .ToLookup(row => row["fact"], row => (row["name"], row.Enum<MetadataSource>("source")), StringComparer.Ordinal);

    private readonly ILookup<string, string> values;

    /// <summary>Reads the page.</summary>
    public MetaTags(IDocument page) => values = page.QuerySelectorAll("meta")
        .Select(meta => (Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? string.Empty, Value: meta.GetAttribute("content")?.Trim()))
        .Where(meta => meta.Name.Length > 0 && !string.IsNullOrEmpty(meta.Value))
        .ToLookup(meta => meta.Name.Trim().ToLowerInvariant(), meta => meta.Value!, StringComparer.Ordinal);

    /// <summary>What the page says of a fact, the firmest name first.</summary>
    public IEnumerable<Learnt<string>> Of(string fact) => Names[fact].SelectMany(name => values[name.Name].Select(value => new Learnt<string>(value, name.Source)));

    /// <summary>The first that the page says of a fact.</summary>
    public string? First(string fact) => Of(fact).Select(learnt => learnt.Value).FirstOrDefault();

    /// <summary>The names under the firmest <c>meta</c> that has some; scholarly pages have one for each author.</summary>
    public Learnt<string?>? Authors() => Names["author"]
        .Select(name => new Learnt<string?>(string.Join(", ", values[name.Name].Select(AuthorName.Clean).OfType<string>()), name.Source))
        .Where(authors => authors.Value is { Length: > 0 }).Select(authors => (Learnt<string?>?)authors).FirstOrDefault();
}
