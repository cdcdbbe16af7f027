using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>What is wrong with a piece of a draft.</summary>
public enum DraftFindingKind
{
    /// <summary>It claims something medical that no evidence says.</summary>
    Unsupported,

    /// <summary>It says the opposite of what the evidence says, or asserts what all evidence on it denies.</summary>
    Contradicted,

    /// <summary>It asserts something and cites a sentence that speaks against it.</summary>
    AgainstAsSupport,

    /// <summary>It is said more surely than in the evidence: a hedge is gone, a dispute is not told, or "always" was added.</summary>
    TooSure,

    /// <summary>It makes a cause or an effect of what only goes together.</summary>
    TieTooStrong,

    /// <summary>What was found in animals is told without them.</summary>
    AnimalAsHuman,

    /// <summary>What was found in cells or in the laboratory is told without saying so.</summary>
    DesignHidden,

    /// <summary>The answer has no evidence with the cited number.</summary>
    NoSuchCitation,

    /// <summary>The cited evidence does not say so, and other evidence does.</summary>
    WrongCitation,

    /// <summary>A name, an address or an identifier stands in no source.</summary>
    UnknownName,

    /// <summary>A number stands in no source.</summary>
    UnknownNumber,

    /// <summary>The answer's urgent notice is not passed on, or less urgently.</summary>
    NoticeDropped,

    /// <summary>The reader is told what they have, or do not have.</summary>
    Diagnosis,

    /// <summary>The reader is told how much to take.</summary>
    Dose,

    /// <summary>The draft says that nothing is said of something of which evidence speaks.</summary>
    FalseAbsence,
}

/// <summary>How much a finding matters.</summary>
public enum DraftSeverity
{
    /// <summary>The draft should be better.</summary>
    Warning,

    /// <summary>The draft must not be shown so: it may harm or mislead.</summary>
    Error,
}

/// <summary>Something wrong with a draft.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Span">Where in the draft; empty, at its start, for something that is missing.</param>
/// <param name="Text">The characters of the span.</param>
/// <param name="Message">What to do about it, in words that a model can act on.</param>
/// <param name="Source">The sentence that the draft is compared with; null where there is none.</param>
public sealed record DraftFinding(DraftFindingKind Kind, DraftSeverity Severity, TextSpan Span, string Text, string Message, SourcePlace? Source);

/// <summary>A sentence on which a draft may draw.</summary>
/// <param name="Number">The number of the evidence (<see cref="Answers.Answer.Numbered"/>); null for a text that was given besides.</param>
/// <param name="Article">The article in which it stands; null for a text that was given besides.</param>
/// <param name="Name">The article's title, or the name of the text.</param>
/// <param name="Span">Where it stands in the article's text, or in the text.</param>
/// <param name="Text">The characters of the span.</param>
public sealed record SourcePlace(int? Number, ArticleId? Article, string Name, TextSpan Span, string Text);
