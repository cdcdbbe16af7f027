using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>What the annotator finds in a sentence, in the words of the spec tables. A list is written <c>lead-in: • entry • entry</c>.</summary>
internal static class InWords
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);

    public static string Mentions(string sentence) => Join(Annotator.FindMentions(sentence).Select(m => $"{m.Text}={string.Join(" or ", m.Concepts)}"));

    public static string Assertions(string sentence) => Join(Annotator.FindMentions(sentence).Select(m => $"{m.Text}: {Status(m.Assertion)}"));

    public static string Question(string question) =>
        Join(Annotator.FindMentions(question, isQuestion: true).Select(m => $"{m.Text}={string.Join(" or ", m.Concepts)} {Status(m.Assertion)}"));

    public static string Wording(string sentence)
    {
        var (article, annotated) = Annotate(sentence);
        return Join(annotated.Sentences.Select(s => s.WordingCue is { } cue ? $"{s.Wording} ({article[cue]})" : $"{s.Wording}").Distinct());
    }

    public static string Claims(string sentence)
    {
        var (article, annotated) = Annotate(sentence);
        return Join(annotated.Sentences.SelectMany(s => s.Claims).Select(c => $"{article[c.Subject.Span]} -{c.Relation}-> {article[c.Object.Span]} [{c.Kind}, {c.Wording}]"));
    }

    private static string Status(Assertion assertion) =>
        assertion.Status.ToString().ToLowerInvariant() + (assertion.Cue is { } cue ? $" ({cue})" : string.Empty);

    private static (Article Article, AnnotatedArticle Annotated) Annotate(string sentence)
    {
        var parts = sentence.Split(" • ").Select((part, i) => i == 0 ? part : "- " + part);
        var article = Make.Titled("spec", "A sentence", [.. parts]);
        return (article, Annotator.Annotate(article));
    }

    private static string Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } joined ? joined : "none";
}
