using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>Tells the designs of judged works and compares them with their publication types.</summary>
public static class DesignEvaluator
{
    /// <summary>Reads every work twice: its title, and its title with its abstract.</summary>
    public static DesignReport Evaluate(IReadOnlyCollection<JudgedDesign> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        var titles = new Tally();
        var abstracts = new Tally();
        var misses = new List<string>();
        foreach (var work in works)
        {
            var wanted = StudyDesignClassifier.Classify(null, null, work.PublicationTypes).Design;
            titles.Add(wanted, StudyDesignClassifier.Classify(work.Title).Design);
            var found = StudyDesignClassifier.Classify(work.Title, work.Abstract);
            abstracts.Add(wanted, found.Design);
            if (found.Design != wanted && (wanted != StudyDesign.Unknown || found.Design == StudyDesign.RandomisedTrial))
            {
                misses.Add($"{work.Id}: {found.Design}{(found.Cue is { } cue ? $" ({cue})" : string.Empty)} instead of {wanted}: {work.Title}");
            }
        }

        return new DesignReport(works.Count, works.Count(work => work.Abstract is not null), titles.Scores, abstracts.Scores, misses);
    }

    private sealed class Tally
    {
        private readonly Dictionary<StudyDesign, FoundCounter> designs = Enum.GetValues<StudyDesign>().ToDictionary(design => design, _ => new FoundCounter());
        private int works;
        private int unknown;

        public DesignScores Scores => new(
            designs[StudyDesign.RandomisedTrial].Result,
            new Ratio(unknown, works),
            [
                .. designs.Where(design => design.Key != StudyDesign.Unknown && design.Value.Result is var result && result.Precision.Total + result.Recall.Total > 0)
                    .OrderBy(design => design.Key).Select(design => new DesignScore(design.Key, design.Value.Result)),
            ]);

        public void Add(StudyDesign wanted, StudyDesign found)
        {
            works++;
            unknown += found == StudyDesign.Unknown ? 1 : 0;
            foreach (var (design, counter) in designs)
            {
                counter.Add(isWanted: wanted == design, isFound: found == design);
            }
        }
    }
}
