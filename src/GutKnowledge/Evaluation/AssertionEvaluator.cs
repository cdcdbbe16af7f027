using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>Classifies the marked concept of judged sentences with the annotator's own classifier and counts how often it is right.</summary>
public static class AssertionEvaluator
{
    /// <summary>Classifies every sentence. The set's sentence is taken as one sentence, as it was judged.</summary>
    public static AssertionReport Evaluate(IEnumerable<JudgedAssertion> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var (negated, historical, hypothetical) = (new Agreement(), new Agreement(), new Agreement());
        var (count, notLocated, experiencer) = (0, 0, 0);
        var misses = new List<string>();
        foreach (var judged in sentences)
        {
            count++;
            if (Locate(judged.Sentence, judged.Concept) is not { } span)
            {
                notLocated++;
                misses.Add($"{judged.Place}: '{judged.Concept}' is not in the sentence");
                continue;
            }

            var assertion = Classify(judged.Sentence, span);
            var isRight = negated.Add(judged.IsNegated, assertion.Status == AssertionStatus.Absent)
                & historical.Add(judged.Temporality == Temporality.Historical, assertion.Status == AssertionStatus.Past || DeniesHistory(assertion))
                & hypothetical.Add(judged.Temporality == Temporality.Hypothetical, assertion.Status == AssertionStatus.Hypothetical);
            if (judged.IsPatient == (assertion.Status != AssertionStatus.OtherPerson))
            {
                experiencer++;
            }
            else
            {
                isRight = false;
            }

            if (!isRight)
            {
                misses.Add($"{judged.Place}: {Wanted(judged)} but {assertion.Status} ({assertion.Cue ?? "no cue"}): [{judged.Concept}] {judged.Sentence}");
            }
        }

        return new AssertionReport(count, notLocated, negated.Result, historical.Result, hypothetical.Result, new Ratio(experiencer, count - notLocated), misses);
    }

    /// <summary>Where the marked words stand: where they stand in capitals as whole words, else in any case, else word by word, whatever stands between the words.</summary>
    internal static TextSpan? Locate(string sentence, string concept) =>
        WholeWords(sentence, concept.ToUpperInvariant(), StringComparison.Ordinal)
        ?? WholeWords(sentence, concept, StringComparison.OrdinalIgnoreCase)
        ?? WordByWord(sentence, concept);

    private static Assertion Classify(string sentence, TextSpan span)
    {
        var mention = new Mention(span, span.In(sentence), [], SynonymKind.Clinical, Assertion.Present);
        return AssertionClassifier.Classify(sentence, Tokenizer.Tokenize(sentence), [mention])[0].Assertion;
    }

    // The set judges denial and time apart; an assertion has one status, and the cue "no history of" says both.
    private static bool DeniesHistory(Assertion assertion) => assertion.Status == AssertionStatus.Absent && assertion.Cue!.Contains("history", StringComparison.OrdinalIgnoreCase);

    private static TextSpan? WholeWords(string sentence, string words, StringComparison comparison)
    {
        for (var i = sentence.IndexOf(words, comparison); i >= 0; i = sentence.IndexOf(words, i + 1, comparison))
        {
            if ((i == 0 || !char.IsLetterOrDigit(sentence[i - 1])) && (i + words.Length == sentence.Length || !char.IsLetterOrDigit(sentence[i + words.Length])))
            {
                return new TextSpan(i, words.Length);
            }
        }

        return null;
    }

    private static TextSpan? WordByWord(string sentence, string concept)
    {
        var (tokens, words) = (Tokenizer.Tokenize(sentence), Tokenizer.Tokenize(concept));
        for (var i = 0; words.Count > 0 && i + words.Count <= tokens.Count; i++)
        {
            var length = 0;
            while (length < words.Count && tokens[i + length].Form == words[length].Form)
            {
                length++;
            }

            if (length == words.Count)
            {
                return TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + length - 1].Span.End);
            }
        }

        return null;
    }

    private static string Wanted(JudgedAssertion judged) =>
        $"{(judged.IsNegated ? "negated" : "affirmed")}, {judged.Temporality}{(judged.IsPatient ? string.Empty : ", other person")}";

    private sealed class Agreement
    {
        private int both;
        private int expected;
        private int found;

        public PrecisionRecall Result => new(new Ratio(both, found), new Ratio(both, expected));

        public bool Add(bool isExpected, bool isFound)
        {
            both += isExpected && isFound ? 1 : 0;
            expected += isExpected ? 1 : 0;
            found += isFound ? 1 : 0;
            return isExpected == isFound;
        }
    }
}
