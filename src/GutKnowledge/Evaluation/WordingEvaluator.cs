using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>Reads judged sentences and counts how well their hedges, negations and strengths of claim are found.</summary>
public static class WordingEvaluator
{
    /// <summary>Reads every sentence of a set; each is taken as one sentence, whatever its punctuation.</summary>
    public static WordingReport Evaluate(WordingSet set, Annotator annotator)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(annotator);
        var misses = new List<string>();
        var hedges = new HedgeTally();
        foreach (var sentence in set.Hedges)
        {
            hedges.Add(sentence, annotator.Parts(sentence.Text, new TextSpan(0, sentence.Text.Length), new LocalAbbreviations(), new TokenList()).Wordings, misses);
        }

        var kinds = Enum.GetValues<ClaimKind>().ToDictionary(kind => kind, _ => new FoundCounter());
        foreach (var (text, kind) in set.Claims)
        {
            var found = ClaimStrength.OfSentence(Tokenizer.Tokenize(text));
            foreach (var (each, counter) in kinds)
            {
                counter.Add(isWanted: kind == each, isFound: found == each);
            }

            if (found != kind)
            {
                misses.Add($"{found} instead of {kind}: {text}");
            }
        }

        return new WordingReport(
            set.Hedges.Count,
            hedges.Hedge.Result,
            hedges.Negation.Result,
            hedges.Cues(),
            set.Claims.Count,
            [.. kinds.Where(kind => kind.Value.Result.Recall.Total > 0).Select(kind => new ClaimKindResult(kind.Key, kind.Value.Result))],
            misses);
    }

    private sealed class HedgeTally
    {
        private readonly Dictionary<string, (int Right, int All, int OnlyWrong)> cues = new(StringComparer.Ordinal);

        public FoundCounter Hedge { get; } = new();

        public FoundCounter Negation { get; } = new();

        public void Add(HedgeSentence sentence, List<Cue<Wording>> found, List<string> misses)
        {
            var hedges = found.Where(cue => cue.Value == Wording.Suggestive).Select(cue => cue.Span.In(sentence.Text).ToLowerInvariant()).Distinct().ToList();
            Hedge.Add(sentence.IsHedged, hedges.Count > 0);
            if (sentence.IsNegated is { } isNegated)
            {
                Negation.Add(isNegated, found.Exists(cue => cue.Value == Wording.Negated));
            }

            foreach (var cue in hedges)
            {
                var (right, all, onlyWrong) = cues.GetValueOrDefault(cue);
                cues[cue] = (right + (sentence.IsHedged ? 1 : 0), all + 1, onlyWrong + (!sentence.IsHedged && hedges.Count == 1 ? 1 : 0));
            }

            if (sentence.IsHedged != hedges.Count > 0)
            {
                misses.Add(sentence.IsHedged ? $"no hedge found: {sentence.Text}" : $"no hedge ({string.Join(", ", hedges)}): {sentence.Text}");
            }
        }

        public IReadOnlyList<HedgeCuePrecision> Cues() =>
        [
            .. cues.Select(cue => new HedgeCuePrecision(cue.Key, new Ratio(cue.Value.Right, cue.Value.All), cue.Value.OnlyWrong))
                .OrderByDescending(cue => cue.Precision.Total).ThenBy(cue => cue.Cue, StringComparer.Ordinal),
        ];
    }
}
