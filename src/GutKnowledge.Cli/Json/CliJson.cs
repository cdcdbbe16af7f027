using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Evaluation;
using GutKnowledge.Import.Evaluation;

namespace GutKnowledge.Cli.Json;

/// <summary>Lists and reports as JSON, in the form that the library gives its answers.</summary>
internal static class CliJson
{
    private static readonly CliJsonContext Context = new(new JsonSerializerOptions(CliJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IReadOnlyList<ArticleEntry> articles) => JsonSerializer.Serialize(articles, Context.IReadOnlyListArticleEntry);

    public static string Write(IReadOnlyList<ReferenceEntry> references) => JsonSerializer.Serialize(references, Context.IReadOnlyListReferenceEntry);

    public static string Write(IReadOnlyList<SuggestionEntry> suggestions) => JsonSerializer.Serialize(suggestions, Context.IReadOnlyListSuggestionEntry);

    /// <summary>What is related to an article that is not there is <c>null</c>.</summary>
    public static string Write(IReadOnlyList<RelatedArticleEntry>? related) => related is null ? "null" : JsonSerializer.Serialize(related, Context.IReadOnlyListRelatedArticleEntry);

    public static string Write(FacetsEntry facets) => JsonSerializer.Serialize(facets, Context.FacetsEntry);

    public static string Write(ImportReport report) => JsonSerializer.Serialize(report, Context.ImportReport);

    public static string Write(RebuildReport report) => JsonSerializer.Serialize(report, Context.RebuildReport);

    public static string Write(AnnotationReport report) => JsonSerializer.Serialize(report, Context.AnnotationReport);

    public static string Write(QuestionReport report) => JsonSerializer.Serialize(report, Context.QuestionReport);

    public static string Write(MentionReport report) => JsonSerializer.Serialize(report, Context.MentionReport);

    public static string Write(AssertionReport report) => JsonSerializer.Serialize(report, Context.AssertionReport);

    public static string Write(WordingReport report) => JsonSerializer.Serialize(report, Context.WordingReport);

    public static string Write(DesignReport report) => JsonSerializer.Serialize(report, Context.DesignReport);

    public static string Write(ReferenceReport report) => JsonSerializer.Serialize(report, Context.ReferenceReport);

    public static string Write(RetrievalOutput found) => JsonSerializer.Serialize(found, Context.RetrievalOutput);

    public static string Write(PageReport report) => JsonSerializer.Serialize(report, Context.PageReport);

    public static string Write(MarkerReport report) => JsonSerializer.Serialize(report, Context.MarkerReport);

    public static string Write(CheckupReport report) => JsonSerializer.Serialize(report, Context.CheckupReport);

    /// <summary>A concept that is not known is <c>null</c>.</summary>
    public static string Write(ConceptEntry? concept) => concept is null ? "null" : JsonSerializer.Serialize(concept, Context.ConceptEntry);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ArticleEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ReferenceEntry>))]
[JsonSerializable(typeof(IReadOnlyList<SuggestionEntry>))]
[JsonSerializable(typeof(IReadOnlyList<RelatedArticleEntry>))]
[JsonSerializable(typeof(FacetsEntry))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(RebuildReport))]
[JsonSerializable(typeof(AnnotationReport))]
[JsonSerializable(typeof(ConceptEntry))]
[JsonSerializable(typeof(CheckupReport))]
[JsonSerializable(typeof(QuestionReport))]
[JsonSerializable(typeof(MentionReport))]
[JsonSerializable(typeof(WordingReport))]
[JsonSerializable(typeof(AssertionReport))]
[JsonSerializable(typeof(DesignReport))]
[JsonSerializable(typeof(ReferenceReport))]
[JsonSerializable(typeof(RetrievalOutput))]
[JsonSerializable(typeof(PageReport))]
[JsonSerializable(typeof(MarkerReport))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
