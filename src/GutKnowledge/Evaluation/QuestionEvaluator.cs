using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;

namespace GutKnowledge.Evaluation;

/// <summary>Asks judged questions and counts how well the answers meet them.</summary>
public static class QuestionEvaluator
{
    private const int Grade = 2;
    private const int Top = 3;

    /// <summary>Asks every question.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="ask">What answers them, such as <c>text => kb.Ask(text)</c>.</param>
    public static QuestionReport Evaluate(IEnumerable<JudgedQuestion> questions, Func<string, Answer> ask)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(ask);
        var tally = new Tally();
        foreach (var question in questions)
        {
            tally.Add(question, ask(question.Text));
        }

        return tally.Report();
    }

    private sealed class Counter
    {
        private int hits;
        private int total;

        public Ratio Ratio => new(hits, total);

        public bool Add(bool isHit)
        {
            total++;
            hits += isHit ? 1 : 0;
            return isHit;
        }
    }

    private sealed class Finding
    {
        private readonly Counter precision = new();
        private readonly Counter recall = new();

        public PrecisionRecall Result => new(precision.Ratio, recall.Ratio);

        public void Add(string name, IReadOnlyList<ConceptId> expected, List<UnderstoodMention> found, List<string> misses)
        {
            foreach (var id in expected)
            {
                if (!recall.Add(found.Exists(mention => mention.Concepts.Any(concept => concept.Id == id))))
                {
                    misses.Add($"{name} {id} not found");
                }
            }

            foreach (var mention in found)
            {
                if (!precision.Add(mention.Concepts.Any(concept => expected.Contains(concept.Id))))
                {
                    misses.Add($"'{mention.Text}' wrongly {name}");
                }
            }
        }
    }

    private sealed class Tally
    {
        private readonly Finding present = new();
        private readonly Finding absent = new();
        private readonly Finding past = new();
        private readonly Counter redFlags = new();
        private readonly Counter outcomes = new();
        private readonly Counter first = new();
        private readonly Counter inThree = new();
        private readonly Counter sentences = new();
        private readonly List<string> lines = [];
        private int count;

        public void Add(JudgedQuestion question, Answer answer)
        {
            count++;
            var misses = new List<string>();
            present.Add("present", [.. question.Present, .. question.Other], Of(answer, status => status is not (AssertionStatus.Absent or AssertionStatus.Past)), misses);
            absent.Add("absent", question.Absent, Of(answer, status => status == AssertionStatus.Absent), misses);
            past.Add("past", question.Past, Of(answer, status => status == AssertionStatus.Past), misses);
            foreach (var flag in question.RedFlags)
            {
                Note(redFlags.Add(answer.Notices.Any(notice => notice.Id == flag)), $"red flag {flag} not raised");
            }

            Note(outcomes.Add(answer.Outcome == question.Outcome || (answer.Outcome == Outcome.OnlyWeakEvidence && question.Outcome == Outcome.Answered)), $"outcome {answer.Outcome} instead of {question.Outcome}");
            if (question.Relevant.Values.Contains(Grade))
            {
                var grades = answer.Articles.Take(Top).Select(article => question.Relevant.GetValueOrDefault(article.Article.Id.Value)).ToList();
                Note(first.Add(grades is [Grade, ..]), $"first article {answer.Articles.Select(article => article.Article.Id.Value).FirstOrDefault("none")}");
                inThree.Add(grades.Contains(Grade));
            }

            if (question.Evidence is { } best)
            {
                Note(
                    sentences.Add(answer.Articles.Take(Top).Where(article => article.Article.Id == best.Article)
                        .SelectMany(article => article.Evidence.Concat(article.Against)).Any(evidence => evidence.Sentence.Contains(best.Fragment, StringComparison.OrdinalIgnoreCase))),
                    "best sentence not shown");
            }

            if (misses.Count > 0)
            {
                lines.Add($"{question.Id} \"{question.Text}\": {string.Join("; ", misses)}");
            }

            void Note(bool isRight, string miss)
            {
                if (!isRight)
                {
                    misses.Add(miss);
                }
            }
        }

        public QuestionReport Report() => new(
            count, present.Result, absent.Result, past.Result, redFlags.Ratio, outcomes.Ratio, first.Ratio, inThree.Ratio, sentences.Ratio, lines);

        private static List<UnderstoodMention> Of(Answer answer, Func<AssertionStatus, bool> isWanted) =>
            [.. answer.Understood.Where(mention => isWanted(mention.Assertion.Status)).DistinctBy(mention => string.Join('|', mention.Concepts.Select(concept => concept.Id)))];
    }
}
