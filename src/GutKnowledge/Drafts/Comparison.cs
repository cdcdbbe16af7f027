using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Compares the sentences of a draft with its sources: claim with claim where both can be read as claims, else by concepts and words.</summary>
internal sealed class Comparison(DraftSources sources, ConceptIndex concepts, Vocabulary vocabulary)
{
    /// <summary>From this share on, a sentence says mostly the same in mostly the same words.</summary>
    public const double MostlySame = 0.6;

    // Rounded, and set by hand on the first part of Specs/draft-check.md, on other drafts of ours, and so that what quotes the sample's evidence is clean. Less than this, and that both name the same says little.
    private const double LeastToDeny = 0.5;
    private const double LeastForOneConcept = 0.34;
    private const int FewestQuoted = 4;
    private const double LeastQuoted = 0.9;

    private readonly string[] folded = [.. sources.Sentences.Select(source => source.Read.Folded)];

    /// <summary>What the sources say to each claim of a sentence.</summary>
    public IEnumerable<Judged> Claims(ReadSentence sentence)
    {
        var shares = Shares(sentence);
        var quoting = Enumerable.Range(0, shares.Length).Where(i => IsQuoted(i, sentence)).ToList();
        foreach (var claim in sentence.Claims)
        {
            var isDenied = sentence.Denies(claim);
            var judged = new Judged(claim.Span, isDenied ? Wording.Negated : claim.Wording, claim.Kind, isDenied);
            for (var i = 0; i < shares.Length; i++)
            {
                Judge(judged, claim, i, shares[i]);
            }

            judged.Supports.AddRange(quoting.Select(i => Bearing(claim.Span, i, shares[i]) with { Kind = BackingKind.Quoted }));

            yield return judged;
        }
    }

    /// <summary>What the sources say to a sentence in which no claim was read.</summary>
    public Judged Sentence(ReadSentence sentence)
    {
        var judged = new Judged(sentence.Span, sentence.IsDenied ? Wording.Negated : sentence.Wording, TieOf(sentence), sentence.IsDenied);
        var shares = Shares(sentence);
        var said = sentence.Mentions.Select(mention => mention.Concepts).ToArray();
        for (var i = 0; i < shares.Length; i++)
        {
            var source = sources.Sentences[i];
            var isQuoted = IsQuoted(i, sentence);
            var bearing = Bearing(sentence.Span, i, shares[i], said) with { Kind = isQuoted ? BackingKind.Quoted : BackingKind.Words };
            if (isQuoted)
            {
                judged.Supports.Add(bearing);
            }
            else if (!IsOpposed(sentence.IsDenied, sentence.Relations, source.Read))
            {
                if (Backs(i, sentence, shares[i]))
                {
                    judged.Supports.Add(bearing);
                }
            }
            else if (shares[i] >= LeastToDeny && Unnamed(i, sentence) == 0)
            {
                judged.Denials.Add(bearing);
            }
        }

        if (judged.Supports.Count == 0 && judged.Denials.Count == 0 && sentence.Mentions.Count > 1)
        {
            AddPieces(judged, sentence, shares, said);
        }

        return judged;
    }

    private static ClaimKind TieOf(ReadSentence sentence) =>
        sentence.SaysItCauses ? ClaimKind.Causal : sentence.Relations == Direction.None ? ClaimKind.None : sentence.Annotated.Kind;

    // What states a tie is backed by who names all that it ties; what states none, by who says much the same.
    private bool Backs(int source, ReadSentence sentence, double share)
    {
        if (sentence.Mentions.Count == 0)
        {
            return share >= MostlySame && sentence.PlainWords.Count >= FewestQuoted;
        }

        var unnamed = Unnamed(source, sentence);
        return unnamed == 0 && (share >= LeastToDeny || sentence.Mentions.Count > 1 && sentence.States || !sentence.States && sentence.Passage != Articles.PassageKind.Heading || share >= LeastForOneConcept)
            || unnamed == 1 && share >= LeastToDeny && (sentence.Mentions.Count > 2 || sentence.Mentions.Count > 1 && sources.Sentences[source].Read.HasPronoun)
            || !sentence.States && sentence.Mentions.Count > unnamed && share >= MostlySame;
    }

    // Two entries of a list, or a sentence and the one it points back at, may say together what the draft says in one.
    private void AddPieces(Judged judged, ReadSentence sentence, double[] shares, IReadOnlyList<ConceptId>[] said)
    {
        for (var start = 0; start < shares.Length;)
        {
            var end = start + 1;
            while (end < shares.Length && sources.Sentences[end].Place.Number is { } number && number == sources.Sentences[start].Place.Number)
            {
                end++;
            }

            var all = Enumerable.Range(start, end - start);
            if (end > start + 1
                && sentence.Mentions.All(mention => all.Any(i => concepts.Names(i, mention)))
                && sentence.Mentions.Count + sentence.PlainWords.Count(word => all.Any(i => Says(sources.Sentences[i].Read, word))) >= LeastToDeny * (sentence.Mentions.Count + sentence.PlainWords.Count))
            {
                judged.Supports.AddRange(all
                    .Where(i => sentence.Mentions.Any(mention => concepts.Names(i, mention)) && !IsOpposed(sentence.IsDenied, sentence.Relations, sources.Sentences[i].Read))
                    .Select(i => Bearing(sentence.Span, i, shares[i], said)));
            }

            start = end;
        }
    }

    /// <summary>Whether a source says much the same and does not name something in it: "may ease it".</summary>
    public bool MayMean(int source, ReadSentence sentence) =>
        sources.Sentences[source].Read.HasPronoun && Unnamed(source, sentence) < Math.Max(2, sentence.Mentions.Count) && Share(source, sentence) >= LeastToDeny;

    /// <summary>Whether a source has anything to do with a sentence.</summary>
    public bool Touches(int source, ReadSentence sentence) =>
        sentence.Mentions.Any(mention => concepts.Names(source, mention)) || Share(source, sentence) >= LeastForOneConcept
        || sentence.Mentions.Any(mention => Tokenizer.Forms(mention.Text).Exists(form => FamilyNumber.Of(form) is not FamilyNumber.None and var word && Says(sources.Sentences[source].Read, word)));

    /// <summary>The source that has a sentence; null when none has.</summary>
    public SourceSentence? Find(string sentence) => sources.Sentences.FirstOrDefault(source => source.Place.Text == sentence);

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
            var bearing = Bearing(claim.Span, index, share, claim.Object.Concepts, claim.Subject.Concepts);
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

    // Only a tie that is said as one is a weak one: "more often" also compares.
    private Bearing Bearing(TextSpan span, int index, double share, params ReadOnlySpan<IReadOnlyList<ConceptId>> said)
    {
        var source = sources.Sentences[index];
        foreach (var mention in source.Read.Mentions)
        {
            foreach (var each in said)
            {
                if (concepts.Match(each, mention.Concepts))
                {
                    return new Bearing(span, source, BackingKind.Words, share, source.Wording, source.Read.TieOf(mention));
                }
            }
        }

        return new Bearing(span, source, BackingKind.Words, share, source.Wording, ClaimKind.None);
    }

    // "X causes Y" is no quotation of "whether X causes Y is disputed".
    private bool IsQuoted(int source, ReadSentence sentence) =>
        sentence.Tokens.Count >= FewestQuoted && sentence.Tokens.Count >= LeastQuoted * sources.Sentences[source].Read.Tokens.Count
        && folded[source].Contains(sentence.Folded, StringComparison.Ordinal);

    private int Unnamed(int source, ReadSentence sentence)
    {
        var unnamed = 0;
        foreach (var mention in sentence.Mentions)
        {
            unnamed += concepts.Names(source, mention) ? 0 : 1;
        }

        return unnamed;
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
}
