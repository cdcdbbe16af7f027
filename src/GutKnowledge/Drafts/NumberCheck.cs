using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Numbers that stand in no source.</summary>
internal static class NumberCheck
{
    // "Three main reasons": what is counted stands at most so many words behind the number.
    private const int FarthestNoun = 2;

    public static void Check(DraftSentenceText sentence, string plain, KnownWords known, IReadOnlyList<TextSpan> identifiers)
    {
        var tokens = sentence.Read.Tokens;
        var urgent = DraftCues.Urgency.Find(tokens);
        foreach (var (number, span) in PrintedNumber.Find(plain, tokens))
        {
            if (!known.Has(number)
                && !sentence.Read.Mentions.Any(mention => mention.Span.Overlaps(span))
                && !urgent.Exists(cue => cue.Span.Overlaps(span))
                && !identifiers.Any(identifier => identifier.Overlaps(span))
                && !CountsAnswer(tokens, span)
                && !sentence.Findings.Any(finding => finding.Kind == DraftFindingKind.Dose && finding.Span.Overlaps(span)))
            {
                sentence.Report(DraftFindingKind.UnknownNumber, span, $"\"{span.In(plain)}{(number.IsShare ? " per cent" : string.Empty)}\" stands in no source. Leave the number out, or use the source's.");
            }
        }
    }

    private static bool CountsAnswer(IReadOnlyList<Token> tokens, TextSpan number)
    {
        var next = tokens.Words(number).End;
        for (var i = next; i < tokens.Count && i < next + FarthestNoun && tokens[i].Break == TokenBreak.None; i++)
        {
            if (DraftCues.AnswerNouns.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
