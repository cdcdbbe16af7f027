using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Json;
using GutKnowledge.Concepts;
using GutKnowledge.Text;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A mark on a piece of an article's text.</summary>
/// <param name="Span">The piece.</param>
/// <param name="Kind">What it is: a type of concept, or a citation.</param>
/// <param name="State">What is said of it, or how a citation points.</param>
/// <param name="IsPlain">Whether the state is the usual one, which a colour need not spell out.</param>
/// <param name="Style">Its colour.</param>
internal sealed record Mark(TextSpan Span, string Kind, string State, bool IsPlain, Style Style)
{
    /// <summary>The types in the order of the legend, with their colours.</summary>
    public static IReadOnlyList<(ConceptType Type, Style Style)> Types { get; } =
    [
        (ConceptType.Symptom, Palette.Asked),
        (ConceptType.Condition, Palette.Bad),
        (ConceptType.Exposure, Palette.Good),
        (ConceptType.Mechanism, Palette.Inner),
        (ConceptType.Test, Palette.Careful),
    ];

    public static Mark Of(MentionEntry mention)
    {
        var status = mention.Assertion.Status;
        var style = Types.First(type => type.Type == mention.Concepts[0].Type).Style;
        return new Mark(mention.Span, KindOf(mention), Label(status), status == AssertionStatus.Present, status == AssertionStatus.Absent ? style.Combine(Palette.Denied) : style);
    }

    public static Mark Of(CitationEntry citation) =>
        new(citation.Span, "citation", Label(citation.Support), citation.Support is not (Support.Dangling or Support.Positional), Palette.Marker);

    /// <summary>The type of what is mentioned; several where the wording may mean things of several types.</summary>
    public static string KindOf(MentionEntry mention) => string.Join('/', mention.Concepts.Select(concept => Label(concept.Type)).Distinct());

    public static string Label(ConceptType type) => type switch
    {
        ConceptType.Symptom => "symptom",
        ConceptType.Condition => "condition",
        ConceptType.Exposure => "exposure",
        ConceptType.Mechanism => "mechanism",
        _ => "test",
    };

    public static string Label(AssertionStatus status) => status switch
    {
        AssertionStatus.Absent => "absent",
        AssertionStatus.Past => "past",
        AssertionStatus.OtherPerson => "other person",
        AssertionStatus.Hypothetical => "hypothetical",
        AssertionStatus.Uncertain => "uncertain",
        _ => "present",
    };

    public static string Label(Support support) => support switch
    {
        Support.Dangling => "without an entry",
        Support.Positional => "by position",
        Support.Link => "by link",
        Support.AuthorYear => "by author and year",
        Support.LinkedMarker => "by linked number",
        _ => "by number",
    };
}
