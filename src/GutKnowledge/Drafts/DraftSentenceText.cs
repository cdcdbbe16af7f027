using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>A sentence of a draft in work: what it cites, what it does, and what was found so far.</summary>
internal sealed class DraftSentenceText(string draft, ReadSentence read)
{
    private readonly List<DraftFinding> findings = [];

    public ReadSentence Read { get; } = read;

    public TextSpan Span => Read.Span;

    /// <summary>The numbers that it cites, each once, with the place of each.</summary>
    public List<(int Number, TextSpan Span)> Cited { get; } = [];

    /// <summary>What it does.</summary>
    public DraftRole Role { get; set; }

    /// <summary>What backs it.</summary>
    public List<Bearing> Supports { get; } = [];

    public IReadOnlyList<DraftFinding> Findings => findings;

    public bool Has(DraftFindingKind kind) => findings.Exists(finding => finding.Kind == kind);

    public bool Cites(int? number) => number is { } wanted && Cited.Exists(cited => cited.Number == wanted);

    public void Report(DraftFindingKind kind, TextSpan span, string message, SourceSentence? source = null)
    {
        if (!findings.Exists(finding => finding.Kind == kind && finding.Span == span))
        {
            findings.Add(new DraftFinding(kind, SeverityOf(kind), span, span.In(draft), message, source?.Place));
        }
    }

    /// <summary>What it does by its form and its cues, before it is compared with anything.</summary>
    public static DraftRole RoleOf(ReadSentence sentence)
    {
        if (sentence.Passage == PassageKind.Heading)
        {
            return DraftRole.Heading;
        }

        if (sentence.Text.EndsWith('?'))
        {
            return DraftRole.Question;
        }

        if (DraftCues.Absences.Find(sentence.Tokens) is [var absence, ..] && sentence.Tokens.Take(absence.End).Any(token => DraftCues.Tellers.Contains(token.Word)))
        {
            return DraftRole.Absence;
        }

        return DraftCues.Urgency.Find(sentence.Tokens).Count > 0 && IsAdvice(sentence) ? DraftRole.Advice
            : sentence.States && sentence.Mentions.Count > 0 ? DraftRole.Claim : DraftRole.Talk;
    }

    // "See a doctor if it gets worse" is advice; "Senna cures constipation, so no doctor is needed" still claims something.
    private static bool IsAdvice(ReadSentence sentence) =>
        DraftCues.Urgency.Find(sentence.Tokens).Exists(cue => cue.Value != DraftCue.SameDay) && sentence.Claims.Count == 0;

    private static DraftSeverity SeverityOf(DraftFindingKind kind) => kind is DraftFindingKind.TooSure or DraftFindingKind.TieTooStrong or DraftFindingKind.DesignHidden
        or DraftFindingKind.WrongCitation or DraftFindingKind.UnknownName or DraftFindingKind.FalseAbsence
        ? DraftSeverity.Warning : DraftSeverity.Error;
}
