namespace GutKnowledge.Citations;

/// <summary>What a token and its neighbours look like, as numbers for a linear model. A change here needs a new training (data/README.md).</summary>
internal static class ReferenceFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 47;

    /// <summary>How many kinds of gap there are.</summary>
    public const int Gaps = 14;

    private const byte BehindNames = 13;

    private const uint Outside = 0xFFFF;

    /// <summary>Writes <see cref="Count"/> numbers for each token, and the gap before it.</summary>
    public static void Describe(ReadOnlySpan<ReferenceToken> tokens, ReadOnlySpan<ReferencePlace> places, uint style, Span<uint> features, Span<byte> gaps)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            Describe(tokens, places, style, i, features.Slice(i * Count, Count));
            gaps[i] = i > 0 && places[i].IsAfterNames && !places[i - 1].IsAfterNames ? BehindNames : GapBefore(tokens, i);
        }
    }

    private static void Describe(ReadOnlySpan<ReferenceToken> tokens, ReadOnlySpan<ReferencePlace> places, uint style, int i, Span<uint> features)
    {
        ref readonly var token = ref tokens[i];
        ref readonly var place = ref places[i];
        var kind = (uint)token.Kind;
        var (word1, kind1, closing1, trail1) = i > 0 ? (tokens[i - 1].Word, (uint)tokens[i - 1].Kind, (uint)tokens[i - 1].Closing, tokens[i - 1].Trail) : (Outside, Outside, Outside, Outside);
        var (word2, kind2, closing2) = i > 1 ? (tokens[i - 2].Word, (uint)tokens[i - 2].Kind, (uint)tokens[i - 2].Closing) : (Outside, Outside, Outside);
        var (next1, nextKind1, nextClosing1, nextLead1) = i + 1 < tokens.Length ? (tokens[i + 1].Word, (uint)tokens[i + 1].Kind, (uint)tokens[i + 1].Closing, tokens[i + 1].Lead) : (Outside, Outside, Outside, Outside);
        var (next2, nextKind2) = i + 2 < tokens.Length ? (tokens[i + 2].Word, (uint)tokens[i + 2].Kind) : (Outside, Outside);
        var closing = (uint)token.Closing;
        var inSentence = (uint)Math.Min(3, place.InSentence);
        var sentence = (uint)Math.Min(5, place.Sentence);
        var fromEnd = (uint)Math.Min(6, tokens.Length - 1 - i);
        var share = (uint)(i * 8 / tokens.Length);
        var years = (place.IsAfterNames ? 16u : 0) + (place.IsAfterYear ? 8u : 0) + (uint)place.EndsToYear;
        var sentenceLead = tokens[place.SentenceStart].Word;
        var partLead = tokens[place.PartStart].Word;

        var n = 0;
        features[n++] = FeatureHash.Mix(1, kind);
        features[n++] = FeatureHash.Mix(2, token.Word);
        features[n++] = FeatureHash.Mix(3, token.Prefix);
        features[n++] = FeatureHash.Mix(4, token.Suffix, kind);
        features[n++] = FeatureHash.Mix(5, token.Shape);
        features[n++] = FeatureHash.Mix(6, token.Lead, kind);
        features[n++] = FeatureHash.Mix(7, token.Trail, kind);
        features[n++] = FeatureHash.Mix(8, word1);
        features[n++] = FeatureHash.Mix(9, word2);
        features[n++] = FeatureHash.Mix(10, next1);
        features[n++] = FeatureHash.Mix(11, next2);
        features[n++] = FeatureHash.Mix(12, word1, token.Word);
        features[n++] = FeatureHash.Mix(13, token.Word, next1);
        features[n++] = FeatureHash.Mix(14, word1, kind, closing1);
        features[n++] = FeatureHash.Mix(15, next1, kind, closing);
        features[n++] = FeatureHash.Mix(16, kind1, kind, closing1);
        features[n++] = FeatureHash.Mix(17, kind, nextKind1, closing);
        features[n++] = FeatureHash.Mix(18, (kind1 << 16) + closing1, (kind << 16) + closing, nextKind1);
        features[n++] = FeatureHash.Mix(19, (kind2 << 16) + closing2, (kind1 << 16) + closing1, (kind << 16) + closing);
        features[n++] = FeatureHash.Mix(20, (kind << 16) + closing, (nextKind1 << 16) + nextClosing1, nextKind2);
        features[n++] = FeatureHash.Mix(21, trail1, token.Lead, kind);
        features[n++] = FeatureHash.Mix(22, nextLead1, token.Trail, kind);
        features[n++] = FeatureHash.Mix(23, (uint)Math.Min(8, i), kind);
        features[n++] = FeatureHash.Mix(24, fromEnd, kind, nextKind1);
        features[n++] = FeatureHash.Mix(25, share, kind, place.IsAfterYear ? 1u : 0);
        features[n++] = FeatureHash.Mix(26, sentence, kind, style);
        features[n++] = FeatureHash.Mix(27, style, share, years);
        features[n++] = FeatureHash.Mix(28, years, kind, sentence);
        features[n++] = FeatureHash.Mix(29, years, token.Word);
        features[n++] = FeatureHash.Mix(30, sentence, place.SentenceLook, kind);
        features[n++] = FeatureHash.Mix(31, sentence, place.SentenceLook, years);
        features[n++] = FeatureHash.Mix(32, place.PartLook, kind, years);
        features[n++] = FeatureHash.Mix(33, place.PartLook, (uint)Math.Min(4, place.Part), style);
        features[n++] = FeatureHash.Mix(34, (uint)place.ToNumber, kind, years);
        features[n++] = FeatureHash.Mix(35, (uint)place.EndsToNumber, (uint)place.ToNumber, sentence);
        features[n++] = FeatureHash.Mix(36, (uint)place.EndsToNumber, place.SentenceLook, years);
        features[n++] = FeatureHash.Mix(37, inSentence, kind, closing1);
        features[n++] = FeatureHash.Mix(38, inSentence, token.Word);
        features[n++] = FeatureHash.Mix(39, sentenceLead, kind);
        features[n++] = FeatureHash.Mix(40, partLead, kind, years);
        features[n++] = FeatureHash.Mix(41, sentenceLead, partLead);
        features[n++] = FeatureHash.Mix(42, place.IsQuoted ? 1u : 0, kind, years);
        features[n++] = FeatureHash.Mix(43, token.Suffix, kind1, nextKind1);
        features[n++] = FeatureHash.Mix(44, style, kind, (closing1 << 16) + closing);
        features[n++] = FeatureHash.Mix(45, word1, word2, kind);
        features[n++] = FeatureHash.Mix(46, next1, next2, kind);
        features[n++] = FeatureHash.Mix(47, place.PartLook, place.SentenceLook, (sentence << 16) + inSentence);
    }

    private static byte GapBefore(ReadOnlySpan<ReferenceToken> tokens, int i)
    {
        if (i == 0)
        {
            return 0;
        }

        ref readonly var before = ref tokens[i - 1];
        ref readonly var here = ref tokens[i];
        return (byte)(here.OpensQuote ? 1
            : before.ClosesQuote && before.Closing != 0 ? 2
            : here.Opening is '(' or '[' ? 3
            : before.Closing switch
            {
                '\0' => 4,
                ',' => before.Kind == ReferenceTokenKind.Initials ? 5 : 6,
                '.' => before.Kind == ReferenceTokenKind.Initials ? 7 : 8,
                ':' => 9,
                ';' => 10,
                ')' or ']' => 11,
                _ => 12,
            });
    }
}
