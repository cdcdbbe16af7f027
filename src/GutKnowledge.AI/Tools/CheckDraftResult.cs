using GutKnowledge.Drafts;

namespace GutKnowledge.AI.Tools;

/// <summary>What <c>check_draft</c> gives: what is wrong with a draft, all of it, and what backs its sentences.</summary>
internal sealed record CheckDraftResult : ToolResult
{
    /// <summary>Whether nothing was found.</summary>
    public required bool Clean { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    public required IReadOnlyList<DraftSentenceRow> Sentences { get; init; }
}

/// <summary>Something wrong with the draft.</summary>
internal sealed record FindingRow(DraftFindingKind Kind, DraftSeverity Severity, string Text, string Message, int? N)
{
    public static FindingRow Of(DraftFinding finding) => new(finding.Kind, finding.Severity, finding.Text, finding.Message, finding.Source?.Number);
}

/// <summary>A sentence of the draft and the evidence that backs it.</summary>
internal sealed record DraftSentenceRow(string Text, DraftRole Role, IReadOnlyList<int> BackedBy)
{
    public static DraftSentenceRow Of(DraftSentence sentence) =>
        new(sentence.Text, sentence.Role, [.. sentence.Backing.Select(backing => backing.Source.Number).OfType<int>().Distinct().Order()]);
}
