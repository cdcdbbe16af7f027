using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GutKnowledge.Citations;

/// <summary>Writes publications as CSL-JSON, one record a line, in the form of <c>data/publications.json</c>.</summary>
internal static class CslJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IEnumerable<Publication> publications, TextWriter output)
    {
        var separator = "[\n";
        foreach (var publication in publications)
        {
            output.Write(separator);
            output.Write(Record(publication));
            separator = ",\n";
        }

        output.Write(separator[0] == '[' ? "[]\n" : "\n]\n");
    }

    private static string Record(Publication publication)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", publication.Id);
            json.WriteString("type", KindNames.Csl(publication.Kind));
            Field(json, "title", publication.Title);
            Authors(json, publication);
            if (publication.Year is { } year)
            {
                json.WriteStartObject("issued");
                json.WriteStartArray("date-parts");
                json.WriteStartArray();
                json.WriteNumberValue(year);
                json.WriteEndArray();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            Field(json, "container-title", publication.Container);
            Field(json, "volume", publication.Volume);
            Field(json, "issue", publication.Issue);
            Field(json, "page", publication.Pages);
            Field(json, "DOI", publication.Doi?.Value);
            Field(json, "PMID", publication.Pmid?.ToString());
            Field(json, "PMCID", publication.Pmcid);
            Field(json, "ISBN", publication.Isbn);
            Field(json, "URL", publication.Url);
            Field(json, "note", publication.Note);
            json.WriteStartObject("custom");
            json.WriteString("verified", publication.IsVerified ? "yes" : "no");
            Field(json, "design", publication.DesignNote);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Authors(Utf8JsonWriter json, Publication publication)
    {
        if (publication.Authors.Count == 0 && !publication.HasFurtherAuthors)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in publication.Authors)
        {
            json.WriteStartObject();
            json.WriteString(author.IsGroup ? "literal" : "family", author.Family);
            Field(json, "given", author.Given);
            Field(json, "suffix", author.Suffix);
            json.WriteEndObject();
        }

        if (publication.HasFurtherAuthors)
        {
            json.WriteStartObject();
            json.WriteString("literal", "et al.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
