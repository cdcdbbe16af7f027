using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>What the check of a draft found. All spans of the draft point into the text that was given.</summary>
/// <param name="Question">The question of the answer.</param>
/// <param name="Findings">What is wrong, in the order of the draft; what is missing comes first. Empty when nothing is.</param>
/// <param name="Sentences">The sentences of the draft in order, headings and list entries included, each with what backs it.</param>
public sealed record DraftReport(string Question, IReadOnlyList<DraftFinding> Findings, IReadOnlyList<DraftSentence> Sentences)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Findings.Count == 0;

    /// <summary>The report as JSON, in the form of an answer's: the same report gives the same bytes.</summary>
    public string ToJson() => DraftReportJson.Write(this);
}

/// <summary>What a sentence of a draft does.</summary>
public enum DraftRole
{
    /// <summary>It says nothing that needs evidence: a greeting, sympathy, a word on the answer itself.</summary>
    Talk,

    /// <summary>It claims something medical, so it needs evidence.</summary>
    Claim,

    /// <summary>It asks the reader something.</summary>
    Question,

    /// <summary>It stands above other sentences.</summary>
    Heading,

    /// <summary>It sends the reader to somebody who can help.</summary>
    Advice,

    /// <summary>It says that the articles do not speak of something.</summary>
    Absence,
}

/// <summary>A sentence of a draft.</summary>
/// <param name="Span">Where it stands in the draft.</param>
/// <param name="Text">The characters of the span.</param>
/// <param name="Role">What it does.</param>
/// <param name="Cited">The numbers that it cites, as written, each once.</param>
/// <param name="Backing">The sentences that back it, the best of each piece of evidence, best first.</param>
public sealed record DraftSentence(TextSpan Span, string Text, DraftRole Role, IReadOnlyList<int> Cited, IReadOnlyList<Backing> Backing);

/// <summary>By what a sentence is backed.</summary>
public enum BackingKind
{
    /// <summary>The source has the same words in the same order.</summary>
    Quoted,

    /// <summary>The source claims the same of the same concepts.</summary>
    Claim,

    /// <summary>The source speaks of the same concepts, or in mostly the same words.</summary>
    Words,
}

/// <summary>What backs a sentence of a draft.</summary>
/// <param name="Span">The part of the draft that is backed: the claim, or the sentence.</param>
/// <param name="Source">The sentence that backs it.</param>
/// <param name="Kind">By what.</param>
public sealed record Backing(TextSpan Span, SourcePlace Source, BackingKind Kind);

/// <summary>A text on which a draft may draw besides the evidence, such as an article that the model has read.</summary>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Text">The text.</param>
public sealed record DraftSource(string Name, string Text);
