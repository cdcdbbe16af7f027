using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Drafts;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The library's values in words for people.</summary>
internal static class Words
{
    public static string Of(Wording wording) => wording switch
    {
        Wording.Negated => "says it is not so",
        Wording.Disputed => "disputed",
        Wording.Preliminary => "early finding",
        Wording.Suggestive => "hedged",
        _ => "flat statement",
    };

    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Association => "association",
        ClaimKind.ConditionalCausal => "may be causal",
        ClaimKind.Causal => "causal",
        _ => "no tie stated",
    };

    public static string Of(DraftFindingKind kind) => kind switch
    {
        DraftFindingKind.Unsupported => "No evidence",
        DraftFindingKind.Contradicted => "The evidence says the opposite",
        DraftFindingKind.AgainstAsSupport => "Cited for what it denies",
        DraftFindingKind.TooSure => "Surer than the evidence",
        DraftFindingKind.TieTooStrong => "A link told as a cause",
        DraftFindingKind.AnimalAsHuman => "Found in animals",
        DraftFindingKind.DesignHidden => "Found in the laboratory",
        DraftFindingKind.NoSuchCitation => "No such evidence",
        DraftFindingKind.WrongCitation => "Wrong citation",
        DraftFindingKind.UnknownName => "Name without a source",
        DraftFindingKind.UnknownNumber => "Number without a source",
        DraftFindingKind.NoticeDropped => "Urgent notice not passed on",
        DraftFindingKind.Diagnosis => "A diagnosis",
        DraftFindingKind.Dose => "A dose",
        _ => "There is evidence",
    };

    public static string Of(Support support) => support switch
    {
        Support.Vague => "names no work",
        Support.Dangling => "cites a number without an entry",
        Support.Positional => "cited by number, list without numbers",
        Support.Link => "links to a work",
        Support.AuthorYear => "cited by author and year",
        Support.Numbered => "cited by number",
        Support.LinkedMarker => "cited by linked number",
        _ => "cites nothing",
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.IsAssociatedWith => "is associated with",
        Relation.Causes => "causes",
        Relation.HasSymptom => "has the symptom",
        Relation.Worsens => "worsens",
        Relation.Improves => "improves",
        Relation.Increases => "increases",
        Relation.Reduces => "reduces",
        Relation.Prevents => "prevents",
        _ => "is tested by",
    };

    public static string Of(MatchStatus match, string? publication, IReadOnlyList<string> differing, IReadOnlyList<string>? candidates) => match switch
    {
        MatchStatus.Exact => "in the catalogue",
        MatchStatus.NearMiss => $"near miss: probably {publication}, differs in {string.Join(", ", differing)}",
        MatchStatus.Ambiguous => candidates is [var only] ? $"ambiguous: too little is printed to tell, perhaps {only}" : $"ambiguous: {string.Join(", ", candidates ?? [])} fit equally",
        MatchStatus.NotFound => "not found in the catalogue",
        _ => "not checked",
    };

    public static string Of(RetractionStatus status, DateOnly? date, RetractionKey foundBy, DateOnly? listUpTo) => status switch
    {
        RetractionStatus.Retracted => "RETRACTED",
        RetractionStatus.Concern => "expression of concern",
        RetractionStatus.Reinstated => "reinstated after a retraction",
        _ => "corrected",
    }
        + (date is { } day ? string.Create(CultureInfo.InvariantCulture, $" {day:yyyy-MM-dd}") : string.Empty)
        + (foundBy == RetractionKey.Title ? ", found by title, year and author" : string.Empty)
        + (listUpTo is { } end ? string.Create(CultureInfo.InvariantCulture, $" (list up to {end:yyyy-MM-dd})") : string.Empty);

    public static string Of(DesignFinding finding) => Of(finding.Design) + finding.Source switch
    {
        DesignSource.Metadata => ", by its record",
        DesignSource.Title => ", by its title",
        DesignSource.Sentence => ", by its abstract",
        _ => string.Empty,
    };

    public static string Of(ImportStatus status) => status switch
    {
        ImportStatus.Added => "added",
        ImportStatus.Replaced => "replaced",
        ImportStatus.Unchanged => "unchanged",
        _ => "failed",
    };

    /// <summary>Why there is no article, as a sentence; null when there are some and nothing needs to be said.</summary>
    public static string? Of(Outcome outcome) => outcome switch
    {
        Outcome.OnlyWeakEvidence => "These articles touch on it, but none of their sentences states anything of what was asked.",
        Outcome.NoArticle => "The question was understood, but no article speaks of it.",
        Outcome.EverythingDenied => "Everything in the question is denied, so there is nothing to look up.",
        Outcome.NotUnderstood => "Nothing in the question was understood, and no article has its words.",
        _ => null,
    };

    /// <summary>The same in a conversation, where nothing is a question.</summary>
    public static string? OfTalk(Outcome outcome) => outcome switch
    {
        Outcome.EverythingDenied => "Nothing is left to look up.",
        Outcome.NotUnderstood => "That was not understood. Say it in other words, or what else there is.",
        Outcome.NoArticle => "No article speaks of it.",
        _ => Of(outcome),
    };

    public static string Of(AssertionStatus status) => status switch
    {
        AssertionStatus.Present => "there",
        AssertionStatus.Absent => "not there",
        AssertionStatus.Past => "in the past",
        AssertionStatus.OtherPerson => "with another person",
        AssertionStatus.Hypothetical => "supposed",
        _ => "possible",
    };

    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    public static string Of(StudyDesign design) => design switch
    {
        StudyDesign.MetaAnalysis => "meta-analysis",
        StudyDesign.SystematicReview => "systematic review",
        StudyDesign.Guideline => "guideline",
        StudyDesign.RandomisedTrial => "randomised trial",
        StudyDesign.OtherTrial => "trial",
        StudyDesign.Cohort => "cohort study",
        StudyDesign.CaseControl => "case-control study",
        StudyDesign.CrossSectional => "cross-sectional study",
        StudyDesign.CaseReport => "case report",
        StudyDesign.Animal => "study in animals",
        StudyDesign.InVitro => "study in vitro",
        StudyDesign.NarrativeReview => "review",
        StudyDesign.Opinion => "opinion",
        StudyDesign.Protocol => "study protocol",
        _ => "design unknown",
    };
}
