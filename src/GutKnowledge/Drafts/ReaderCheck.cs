using System.Text.RegularExpressions;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>What no reply may tell the reader: what they have, and how much to take.</summary>
internal sealed partial class ReaderCheck(Answer answer, Vocabulary vocabulary)
{
    // "You have what looks like a mild case of X": so many words may stand between.
    private const int FarthestCondition = 4;

    // "Your pain after meals comes from".
    private const int LongestSubject = 4;

    private static readonly WordSet FirstPerson = WordSet.Of("first-person");
    private static readonly WordSet SmallAmounts = WordSet.Of("amount");

    // Who asks "is X real" has not said that they have it.
    private readonly HashSet<ConceptId> told = Tokenizer.Tokenize(answer.Question).Any(token => FirstPerson.Contains(token.Word))
        ? [.. answer.Understood.SelectMany(mention => mention.Concepts.Select(concept => concept.Id))] : [];

    public void Check(DraftSentenceText sentence)
    {
        if (sentence.Role is DraftRole.Question or DraftRole.Heading)
        {
            return;
        }

        CheckDiagnosis(sentence);
        CheckCause(sentence);
        CheckDose(sentence);
    }

    private void CheckDiagnosis(DraftSentenceText sentence)
    {
        var tokens = sentence.Read.Tokens;
        foreach (var cue in DraftCues.Diagnoses.Find(tokens))
        {
            var isEcho = cue.Start > 0 && tokens[cue.Start].Break == TokenBreak.None && DraftCues.Echoes.Contains(tokens[cue.Start - 1].Word);
            if (!isEcho && sentence.Read.Mentions.FirstOrDefault(mention => IsToldBehind(tokens, cue, mention)) is { } condition)
            {
                sentence.Report(
                    DraftFindingKind.Diagnosis,
                    TextSpan.FromBounds(cue.Span.Start, condition.Span.End),
                    $"Nobody can tell from here what the reader has. Say what the articles say of {condition.Text}, and who can find out.");
            }
        }
    }

    // "Your bloating is caused by lactose": of the reader's own symptoms only a doctor can say so.
    private static void CheckCause(DraftSentenceText sentence)
    {
        var read = sentence.Read;
        var isCaused = read.Claims.FirstOrDefault(claim => claim.Relation == Relation.Causes) is { } claim && IsReaders(read, read.Tokens.Words(claim.Object.Span).Start)
            || read.Origin is { } origin && Enumerable.Range(Math.Max(0, origin - LongestSubject), Math.Min(LongestSubject, origin)).Any(word => IsReaders(read, word));
        if (isCaused && read.Mentions.Count > 0 && read is { Wording: Wording.Asserted, IsDenied: false })
        {
            sentence.Report(DraftFindingKind.Diagnosis, sentence.Span, "Nobody can tell from here where the reader's own symptoms come from. Say what the articles say of them in general.");
        }
    }

    private static bool IsReaders(ReadSentence sentence, int word) => word > 0 && sentence.Tokens[word].Break == TokenBreak.None && sentence.Tokens[word - 1].Form == "your";

    // The reader may be told again what they said they have.
    private bool IsToldBehind(IReadOnlyList<Token> tokens, Cue<DraftCue> cue, Mention mention)
    {
        if (mention.Span.Start < cue.Span.End || mention.Assertion.Status == AssertionStatus.Hypothetical
            || !mention.Concepts.Any(id => vocabulary.Find(id)?.Type == ConceptType.Condition) || mention.Concepts.Any(told.Contains))
        {
            return false;
        }

        var (start, _) = tokens.Words(mention.Span);
        for (var i = cue.End; i <= start; i++)
        {
            if (i - cue.End > FarthestCondition || tokens[i].Break != TokenBreak.None)
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckDose(DraftSentenceText sentence)
    {
        var tokens = sentence.Read.Tokens;
        var cues = DraftCues.Doses.Find(tokens);
        if (cues.Count == 0)
        {
            return;
        }

        var isDose = cues.Exists(cue => cue.Value == DraftCue.DoseNoun);
        var instruction = cues.FindIndex(cue => cue.Value == DraftCue.Instruct && IsToReader(tokens, cue.Start));
        foreach (var (start, end) in Amounts(tokens, cues))
        {
            if (isDose || instruction >= 0 && cues[instruction].End <= start)
            {
                sentence.Report(
                    DraftFindingKind.Dose,
                    TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End),
                    "Do not tell how much to take. Leave the amount to the packet, a pharmacist or a doctor; what people in a study took may be told as such.");
                return;
            }
        }
    }

    // At the beginning of a clause, or behind "you should", "please", "then", "you may want to".
    private static bool IsToReader(IReadOnlyList<Token> tokens, int word) =>
        word == 0 || tokens[word].Break != TokenBreak.None || DraftCues.ToReader.Contains(tokens[word - 1].Word) || tokens[word - 1].Form == "to" && tokens.Take(word).Any(token => token.Form == "you");

    private static IEnumerable<(int Start, int End)> Amounts(IReadOnlyList<Token> tokens, List<Cue<DraftCue>> cues)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (GluedAmount().IsMatch(tokens[i].Word.Spelling))
            {
                yield return (i, i + 1);
            }
        }

        foreach (var unit in cues)
        {
            if (unit.Value == DraftCue.DoseUnit && unit.Start > 0 && tokens[unit.Start].Break == TokenBreak.None && IsAmount(tokens[unit.Start - 1].Word))
            {
                yield return (unit.Start - 1, unit.End);
            }
        }
    }

    private static bool IsAmount(Word word) => word.IsNumber || PrintedNumber.IsWord(word.Form) || SmallAmounts.Contains(word);

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)?(?:mg|g|mcg|µg|μg|ml|iu)$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedAmount();
}
