using GutKnowledge.Articles;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GutKnowledge.AI.Mcp;

/// <summary>What can be read by an address, all addresses with one beginning. What follows it is the key, percent-encoded or as it is: clients differ in what they do with a slash.</summary>
internal sealed class KnowledgeResource : McpServerResource
{
    public const string ArticleTemplate = ArticleAddress + "{id}";
    public const string ConceptTemplate = ConceptAddress + "{id}";

    private const string ArticleAddress = "gut://article/";
    private const string ConceptAddress = "gut://concept/";
    private const string PlainText = "text/plain";

    private readonly Func<string, string?> read;
    private readonly string beginning;

    private KnowledgeResource(ResourceTemplate template, Func<string, string?> read)
    {
        ProtocolResourceTemplate = template;
        beginning = template.UriTemplate[..template.UriTemplate.IndexOf('{', StringComparison.Ordinal)];
        this.read = read;
    }

    public override ResourceTemplate ProtocolResourceTemplate { get; }

    public override IReadOnlyList<object> Metadata => [];

    public static KnowledgeResource Articles(KnowledgeBase knowledge) => new(
        new ResourceTemplate { UriTemplate = ArticleTemplate, Name = "article", Title = "Article", Description = "The whole text of an article and its reference list.", MimeType = PlainText },
        key => ArticleId.IsValid(key) && knowledge.Articles.Find(new ArticleId(key)) is { } article ? ArticleText.Of(article) : null);

    public static KnowledgeResource Concepts(KnowledgeBase knowledge) => new(
        new ResourceTemplate { UriTemplate = ConceptTemplate, Name = "concept", Title = "Concept", Description = "What the articles say of a symptom, condition, food or test, and how many sources say so; by its id or any of its names.", MimeType = PlainText },
        key => !string.IsNullOrWhiteSpace(key) && knowledge.Concept(key) is { } profile ? ConceptText.Of(profile) : null);

    public static Resource Listed(Article article) => new()
    {
        Uri = AddressOf(article.Id),
        Name = article.Id.Value,
        Title = article.Title,
        MimeType = PlainText,
    };

    public static string AddressOf(ArticleId id) => ArticleAddress + Uri.EscapeDataString(id.Value);

    public override bool IsMatch(string uri) => uri.StartsWith(beginning, StringComparison.Ordinal);

    public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var uri = request.Params.Uri;
        var key = Uri.UnescapeDataString(uri[beginning.Length..]);
        return read(key) is { } text
            ? ValueTask.FromResult(new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = PlainText, Text = text }] })
            : throw new McpProtocolException($"There is no {ProtocolResourceTemplate.Name} '{key}'.", McpErrorCode.ResourceNotFound);
    }
}
