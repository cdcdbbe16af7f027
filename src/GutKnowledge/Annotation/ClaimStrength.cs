using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// How strong a tie a conclusion states: none, an association, a conditional or a flat cause (the four levels of Yu, Li and Wang,
/// "Detecting causal language use in science findings", EMNLP 2019). Ordered rules over the cues of <c>data/cues/strength.tsv</c>; no learnt weights.
/// A denied cause is as strong a claim as a stated one: "did not reduce" is causal.
/// </summary>
/// <remarks>It reads the whole sentence and needs no mentions; the kind of a single claim is <see cref="RelationCue.KindAt"/>.</remarks>
internal static class ClaimStrength
{
    private static readonly NeighbourCueList<Role> Cues = new("cues/strength.tsv", row => row.Enum<Role>("role"));

    private enum Role
    {
        Aside,
        Causal,
        Association,
        Comparison,
        Influence,
        Modal,
        Carrier,
        Pseudo,
    }

    public static ClaimKind OfSentence(IReadOnlyList<Token> tokens)
    {
        var cues = Cues.Find(tokens);
        int? causal = null;
        int? association = null;
        var isConditional = false;
        var isPossibleInfluence = false;
        var isComparison = false;
        foreach (var cue in cues)
        {
            switch (cue.Value)
            {
                case Role.Aside:
                    return ClaimKind.None;
                case Role.Causal when !IsPurpose(tokens, cues, cue.Start):
                    causal ??= cue.Start;
                    isConditional |= IsOnlyPossible(tokens, cues, cue.Start);
                    break;
                case Role.Association:
                    association ??= cue.Start;
                    break;
                case Role.Influence:
                    isPossibleInfluence |= IsOnlyPossible(tokens, cues, cue.Start);
                    break;
                case Role.Comparison:
                    isComparison = true;
                    break;
            }
        }

        // "is associated with a reduced risk": what is named first governs.
        if (association is not null && (causal is null || association < causal))
        {
            return ClaimKind.Association;
        }

        if (causal is not null)
        {
            return isConditional ? ClaimKind.ConditionalCausal : ClaimKind.Causal;
        }

        return isPossibleInfluence ? ClaimKind.ConditionalCausal : isComparison ? ClaimKind.Association : ClaimKind.None;
    }

    // "A diet to reduce bloating was tried": a purpose, unless what stands before "to" carries a statement ("was shown to reduce").
    private static bool IsPurpose(IReadOnlyList<Token> tokens, List<Cue<Role>> cues, int verb)
    {
        var first = NeighbourWords.BeforeAdverbs(tokens, verb);
        if (first == 0 || tokens[first].Break != TokenBreak.None || tokens[first - 1].Form != "to")
        {
            return false;
        }

        foreach (var cue in cues)
        {
            if (cue.End == first && cue.Value is (Role.Modal or Role.Carrier))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a modal stands before it in its clause.
    private static bool IsOnlyPossible(IReadOnlyList<Token> tokens, List<Cue<Role>> cues, int word)
    {
        var clause = word;
        while (clause > 0 && tokens[clause].Break < TokenBreak.Clause)
        {
            clause--;
        }

        foreach (var cue in cues)
        {
            if (cue.Value == Role.Modal && cue.Start >= clause && cue.Start < word)
            {
                return true;
            }
        }

        return false;
    }
}
