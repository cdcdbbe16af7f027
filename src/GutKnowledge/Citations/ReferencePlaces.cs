namespace GutKnowledge.Citations;

/// <summary>Where a token stands in its reference: among sentences, parts between punctuation, years and numbers.</summary>
internal struct ReferencePlace
{
    /// <summary>How many sentences end before it.</summary>
    public int Sentence;

    /// <summary>How many tokens of its sentence stand before it.</summary>
    public int InSentence;

    /// <summary>The first token of its sentence.</summary>
    public int SentenceStart;

    /// <summary>Length and capitals of its sentence.</summary>
    public uint SentenceLook;

    /// <summary>How many parts end before it; a part ends with any punctuation.</summary>
    public int Part;

    /// <summary>The first token of its part.</summary>
    public int PartStart;

    /// <summary>Length and capitals of its part.</summary>
    public uint PartLook;

    /// <summary>How many tokens stand from it to the next number, at most 7.</summary>
    public int ToNumber;

    /// <summary>How many sentences end before the next number, at most 3.</summary>
    public int EndsToNumber;

    /// <summary>How many sentences end before the next year, at most 3; 4 when none comes.</summary>
    public int EndsToYear;

    /// <summary>Whether a year stands before it.</summary>
    public bool IsAfterYear;

    /// <summary>Whether a list of names whose initials have no full stops ("Marsh AB, Fern C.") has ended before it, as the full stop behind the last one tells.</summary>
    public bool IsAfterNames;

    /// <summary>Whether it stands in quotation marks.</summary>
    public bool IsQuoted;
}

/// <summary>Finds the places of tokens.</summary>
internal static class ReferencePlaces
{
    private static readonly uint Capitals = FeatureHash.OfShape("A");

    /// <summary>Fills the places and says in which style the reference is printed, as far as the first year tells.</summary>
    public static uint Find(ReadOnlySpan<ReferenceToken> tokens, Span<ReferencePlace> places)
    {
        var style = Forward(tokens, places);
        Backward(tokens, places);
        return style;
    }

    /// <summary>Whether a sentence ends with the token; initials, one letter and "Dr." end none.</summary>
    public static bool EndsSentence(in ReferenceToken token) =>
        token.Closing is '?' or '!' || (token.Closing != 0 && token.ClosesQuote) || (token.Closing == '.' && token.Kind != ReferenceTokenKind.Initials && token.CoreEnd - token.CoreStart > (token.Kind == ReferenceTokenKind.Capitalised ? 2 : 1));

    public static bool IsNumber(ReferenceTokenKind kind) => kind is >= ReferenceTokenKind.Year and <= ReferenceTokenKind.Range;

    // Where initials stand without full stops, or several letters without them, a full stop is the list's.
    private static bool EndsNames(in ReferenceToken token, bool isBare) =>
        token.Kind == ReferenceTokenKind.Initials && token.Closing is ('.' or ':') && (isBare || (token.Shape == Capitals && token.CoreEnd - token.CoreStart > 1));

    private static uint Forward(ReadOnlySpan<ReferenceToken> tokens, Span<ReferencePlace> places)
    {
        var here = default(ReferencePlace);
        var (sentence, style, isBare) = (0, 0u, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            here.IsQuoted |= token.OpensQuote;
            here.SentenceStart = sentence;
            here.InSentence = i - sentence;
            places[i] = here;
            here.IsQuoted &= !token.ClosesQuote;
            if (token.Kind == ReferenceTokenKind.Year && !here.IsAfterYear)
            {
                here.IsAfterYear = true;
                style = 1 + (uint)Math.Min(3, here.Sentence) + (token.Opening is '(' or '[' ? 4u : 0) + (8u * (uint)(i * 3 / tokens.Length));
            }

            var endsNames = !here.IsAfterNames && here.Sentence == 0 && EndsNames(token, isBare);
            here.IsAfterNames |= endsNames;
            isBare |= token.Kind == ReferenceTokenKind.Initials && token.Closing == ',' && token.End - token.CoreEnd == 1;
            var isEnd = EndsSentence(token) || endsNames || i == tokens.Length - 1;
            if (token.Closing != 0 || isEnd)
            {
                var look = Look(tokens[here.PartStart..(i + 1)]);
                for (var j = here.PartStart; j <= i; j++)
                {
                    places[j].PartLook = look;
                }

                here.PartStart = i + 1;
                here.Part++;
            }

            if (isEnd)
            {
                var look = Look(tokens[sentence..(i + 1)]);
                for (var j = sentence; j <= i; j++)
                {
                    places[j].SentenceLook = look;
                }

                sentence = i + 1;
                here.Sentence++;
            }
        }

        return style;
    }

    private static void Backward(ReadOnlySpan<ReferenceToken> tokens, Span<ReferencePlace> places)
    {
        var (toNumber, ends, yearEnds) = (7, 3, 4);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            ref readonly var token = ref tokens[i];
            if (IsNumber(token.Kind))
            {
                (toNumber, ends) = (0, 0);
                yearEnds = token.Kind == ReferenceTokenKind.Year ? 0 : yearEnds;
            }
            else
            {
                toNumber = Math.Min(7, toNumber + 1);
                if (EndsSentence(token))
                {
                    ends = Math.Min(3, ends + 1);
                    yearEnds = yearEnds < 3 ? yearEnds + 1 : yearEnds;
                }
            }

            places[i].ToNumber = toNumber;
            places[i].EndsToNumber = ends;
            places[i].EndsToYear = yearEnds;
        }
    }

    // How long it is, and how many of its words begin with a capital: few, some, nearly all.
    private static uint Look(ReadOnlySpan<ReferenceToken> tokens)
    {
        var (capitals, initials, words) = (0, 0, 0);
        foreach (ref readonly var token in tokens)
        {
            initials += token.Kind == ReferenceTokenKind.Initials ? 1 : 0;
            capitals += token.Kind is ReferenceTokenKind.Capitalised or ReferenceTokenKind.Capitals or ReferenceTokenKind.Initials or ReferenceTokenKind.Mixed ? 1 : 0;
            words += token.Kind is > ReferenceTokenKind.Mark and < ReferenceTokenKind.Year ? 1 : 0;
        }

        var share = words == 0 ? 3u : capitals * 3 < words * 2 ? capitals * 3 < words ? 0u : 1u : 2u;
        var length = tokens.Length switch { < 4 => (uint)tokens.Length, < 6 => 4u, < 9 => 5u, < 14 => 6u, _ => 7u };
        return (share * 16) + (length * 2) + (initials * 3 >= words && words > 0 ? 1u : 0);
    }
}
