using GutKnowledge.Answers;
using GutKnowledge.Drafts;
using GutKnowledge.Text;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Chat;

/// <summary>Marks in a reply what backs which part of it: one citation for each piece of evidence, with all the places that it backs.</summary>
internal static class ReplyAnnotations
{
    /// <param name="contents">The contents of the reply; not changed.</param>
    /// <param name="report">The check of their text.</param>
    /// <param name="answer">What it was checked against.</param>
    public static List<AIContent> Annotate(IEnumerable<AIContent> contents, DraftReport report, Answer answer)
    {
        var numbered = answer.Numbered;
        var backed = report.Sentences.SelectMany(sentence => sentence.Backing).Where(backing => backing.Source.Number is not null)
            .GroupBy(backing => backing.Source.Number!.Value, backing => backing.Span).OrderBy(group => group.Key)
            .Select(group => (Said: numbered[group.Key - 1], Spans: group.Distinct().OrderBy(span => span.Start).ThenBy(span => span.Length).ToList())).ToList();
        var annotated = new List<AIContent>();
        var start = 0;
        foreach (var content in contents)
        {
            if (content is not TextContent text)
            {
                annotated.Add(content);
                continue;
            }

            annotated.Add(new TextContent(text.Text)
            {
                Annotations = [.. text.Annotations ?? [], .. backed.Select(piece => Citation(piece.Said, piece.Spans, new TextSpan(start, text.Text.Length))).OfType<CitationAnnotation>()],
                AdditionalProperties = text.AdditionalProperties,
                RawRepresentation = text.RawRepresentation,
            });
            start += text.Text.Length;
        }

        return annotated;
    }

    // A reply may come in several pieces of text; a region counts from the beginning of its piece.
    private static CitationAnnotation? Citation(NumberedEvidence said, List<TextSpan> spans, TextSpan piece)
    {
        List<AnnotatedRegion> regions =
        [
            .. spans.Where(span => span.Overlaps(piece)).Select(span => new TextSpanAnnotatedRegion { StartIndex = Math.Max(span.Start, piece.Start) - piece.Start, EndIndex = Math.Min(span.End, piece.End) - piece.Start }),
        ];
        return regions.Count == 0 ? null : new CitationAnnotation
        {
            Title = said.Article.Title,
            Url = Uri.TryCreate(said.Article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
            Snippet = said.Evidence.Sentence,
            ToolName = "ask",
            AnnotatedRegions = regions,
            AdditionalProperties = new AdditionalPropertiesDictionary { ["number"] = said.Number, ["article"] = said.Article.Id.Value },
        };
    }
}
