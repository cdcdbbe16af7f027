using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>A source sentence that bears on a part of a draft.</summary>
/// <param name="Span">The part of the draft.</param>
/// <param name="Source">The sentence.</param>
/// <param name="Kind">By what it bears on it.</param>
/// <param name="Share">How much of what the draft's sentence says stands in it, 0 to 1.</param>
/// <param name="Wording">How surely it says so.</param>
/// <param name="Tie">How strong a tie it states.</param>
internal sealed record Bearing(TextSpan Span, SourceSentence Source, BackingKind Kind, double Share, Wording Wording, ClaimKind Tie);

/// <summary>What the sources say to a claim, or to a sentence.</summary>
/// <param name="Span">The part of the draft that says it.</param>
/// <param name="Said">How surely the draft says it.</param>
/// <param name="Tie">How strong a tie it states.</param>
/// <param name="IsDenied">Whether it denies.</param>
internal sealed record Judged(TextSpan Span, Wording Said, ClaimKind Tie, bool IsDenied)
{
    /// <summary>What says the same.</summary>
    public List<Bearing> Supports { get; } = [];

    /// <summary>What says the opposite.</summary>
    public List<Bearing> Denials { get; } = [];

    /// <summary>The supports that count when it is asked how surely the sources speak: claims, and sentences in mostly the same words.</summary>
    public IReadOnlyList<Bearing> Firm => Supports.Exists(bearing => bearing.Kind != BackingKind.Words)
        ? Supports.FindAll(bearing => bearing.Kind != BackingKind.Words || bearing.Share >= Comparison.MostlySame)
        : Supports;
}

/// <summary>Compares the sentences of a draft with its sources: claim with claim where both can be read as claims, else by concepts and words.</summary>
internal sealed class Comparison(DraftSources sources, ConceptIndex concepts, Concepts.Vocabulary vocabulary)
{
    /// <summary>From this share on, a sentence says mostly the same in mostly the same words.</summary>
    public const double MostlySame = 0.6;

    // Less than this, and that both name the same says little.
    private const double LeastToDeny = 0.5;
    private const double LeastForOneConcept = 0.34;
    private const int FewestQuoted = 4;

    private readonly string[] folded = [.. sources.Sentences.Select(source => Fold(source.Read))];

    /// <summary>What the sources say to each claim of a sentence.</summary>
    public IEnumerable<Judged> Claims(ReadSentence sentence)
    {
        var shares = Shares(sentence);
        foreach (var claim in sentence.Claims)
        {
            var isDenied = sentence.Denies(claim);
            var judged = new Judged(claim.Span, isDenied ? Wording.Negated : claim.Wording, claim.Kind, isDenied);
            for (var i = 0; i < shares.Length; i++)
            {
                Judge(judged, claim, i, shares[i]);
            }

            yield return judged;
        }
    }

    /// <summary>What the sources say to a sentence in which no claim was read.</summary>
    public Judged Sentence(ReadSentence sentence)
    {
        var judged = new Judged(sentence.Span, sentence.IsDenied ? Wording.Negated : sentence.Wording, sentence.Annotated.Kind, sentence.IsDenied);
        var shares = Shares(sentence);
        var words = Fold(sentence);
        var isQuotable = sentence.Tokens.Count >= FewestQuoted;
        for (var i = 0; i < shares.Length; i++)
        {
            var source = sources.Sentences[i];
            var namesAll = sentence.Mentions.Count > 0 && NamesAll(i, sentence);
            var isQuoted = isQuotable && folded[i].Contains(words, StringComparison.Ordinal);
            var bearing = new Bearing(sentence.Span, source, isQuoted ? BackingKind.Quoted : BackingKind.Words, shares[i], source.Wording, source.Read.Annotated.Kind);
            if (isQuoted)
            {
                judged.Supports.Add(bearing);
            }
            else if (IsOpposed(sentence.IsDenied, sentence.Relations, source.Read))
            {
                if (namesAll && shares[i] >= LeastToDeny)
                {
                    judged.Denials.Add(bearing);
                }
            }
            else if (shares[i] >= LeastToDeny || namesAll && (sentence.Mentions.Count > 1 || !sentence.States || shares[i] >= LeastForOneConcept))
            {
                judged.Supports.Add(bearing);
            }
        }

        return judged;
    }

    /// <summary>Whether a source has anything to do with a sentence.</summary>
    public bool Touches(int source, ReadSentence sentence) =>
        sentence.Mentions.Any(mention => concepts.Names(source, mention)) || Share(source, sentence) >= LeastForOneConcept;

    private void Judge(Judged judged, Claim claim, int index, double share)
    {
        var source = sources.Sentences[index];
        var isFound = false;
        foreach (var other in source.Read.Claims)
        {
            var isSameWay = concepts.Match(claim.Subject.Concepts, other.Subject.Concepts) && concepts.Match(claim.Object.Concepts, other.Object.Concepts);
            var isOtherWay = !isSameWay && concepts.Match(claim.Subject.Concepts, other.Object.Concepts) && concepts.Match(claim.Object.Concepts, other.Subject.Concepts);
            isFound |= isOtherWay && !ClaimRelation.IsMutual(claim.Relation) && !ClaimRelation.IsMutual(other.Relation);
            if (!isSameWay && (!isOtherWay || isFound))
            {
                continue;
            }

            var match = ClaimRelation.Compare(claim.Relation, other.Relation, ClaimRelation.IsSuffered(claim.Object.Concepts, vocabulary));
            if (match == RelationMatch.Other)
            {
                continue;
            }

            isFound = true;
            var isDenied = source.Read.Denies(other);
            var bearing = new Bearing(claim.Span, source, BackingKind.Claim, share, source.Read.IsOpen ? Wording.Disputed : other.Wording, other.Kind);
            (match == RelationMatch.Same == (isDenied == judged.IsDenied) ? judged.Supports : judged.Denials).Add(bearing);
        }

        if (!isFound && concepts.Names(index, claim.Subject.Concepts) && concepts.Names(index, claim.Object.Concepts))
        {
            var bearing = new Bearing(claim.Span, source, BackingKind.Words, share, source.Wording, source.Read.Annotated.Kind);
            if (!IsOpposed(judged.IsDenied, ClaimRelation.Direction(claim.Relation), source.Read))
            {
                judged.Supports.Add(bearing);
            }
            else if (share >= LeastToDeny)
            {
                judged.Denials.Add(bearing);
            }
        }
    }

    // One denies and the other does not, or one only tells of good and the other only of harm.
    private static bool IsOpposed(bool isDenied, Direction direction, ReadSentence source) =>
        isDenied != source.IsDenied && !(isDenied && source.Wording == Wording.Disputed)
        || isDenied == source.IsDenied && direction != Direction.None && source.Relations != Direction.None && (direction & source.Relations) == 0;

    private bool NamesAll(int source, ReadSentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (!concepts.Names(source, mention))
            {
                return false;
            }
        }

        return true;
    }

    private double[] Shares(ReadSentence sentence)
    {
        var shares = new double[sources.Sentences.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Share(i, sentence);
        }

        return shares;
    }

    private double Share(int source, ReadSentence sentence)
    {
        var all = sentence.Mentions.Count + sentence.PlainWords.Count;
        if (all == 0)
        {
            return 0;
        }

        var found = 0;
        foreach (var mention in sentence.Mentions)
        {
            found += concepts.Names(source, mention) ? 1 : 0;
        }

        foreach (var word in sentence.PlainWords)
        {
            found += Says(sources.Sentences[source].Read, word) ? 1 : 0;
        }

        return (double)found / all;
    }

    private static bool Says(ReadSentence sentence, int word) => sentence.Words.Contains(word) || sentence.LeadIn is { } leadIn && Says(leadIn, word);

    private static string Fold(ReadSentence sentence) => " " + string.Join(' ', sentence.Tokens.Select(token => token.Form)) + " ";
}
