using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Conversations;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Conversations;

/// <summary>
/// How many questions it takes until the right article is clearly first, against questions put at random. Simulated: somebody has what an article speaks of, begins with the symptom that it speaks of most, and answers yes to what it speaks of and no to everything else.
/// </summary>
public sealed class FollowUpMeasure(ITestOutputHelper output)
{
    private const int MostQuestions = 10;
    private const double ClearLead = 0.05;
    private const int Seeds = 5;

    private static readonly ConversationOptions Options = new() { Take = 2, MostQuestions = MostQuestions };

    [Fact]
    public void Chosen_questions_find_a_few_articles_sooner_than_random_ones() => Compare(Targets().Where((_, i) => i % 10 == 0), seeds: 1);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void Chosen_questions_find_an_article_sooner_than_random_ones() => Compare(Targets(), Seeds);

    private void Compare(IEnumerable<Target> all, int seeds)
    {
        var targets = all.ToList();
        var chosen = targets.ConvertAll(target => Questions(target, candidates => candidates[0].FollowUp));
        var random = Enumerable.Range(1, seeds).SelectMany(seed => targets.Select(target =>
        {
            var picks = new Random(seed);
            return Questions(target, candidates => candidates[picks.Next(candidates.Count)].FollowUp);
        })).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{targets.Count} articles; not found counts as {MostQuestions + 1}"));
        output.WriteLine("chosen: " + Describe(chosen));
        output.WriteLine("random: " + Describe(random));
        chosen.Average().Should().BeLessThan(random.Average());
    }

    private static string Describe(List<int> questions) => string.Create(
        CultureInfo.InvariantCulture,
        $"{questions.Average():0.00} questions on average; found after 0: {Share(questions, 0):0.00}, 1: {Share(questions, 1):0.00}, 3: {Share(questions, 3):0.00}, 5: {Share(questions, 5):0.00}, {MostQuestions}: {Share(questions, MostQuestions):0.00}");

    private static double Share(List<int> questions, int most) => (double)questions.Count(count => count <= most) / questions.Count;

    private static int Questions(Target target, Func<IReadOnlyList<(FollowUp FollowUp, double Gain)>, FollowUp> choose)
    {
        var knowledge = Sample.Knowledge;
        var chooser = new FollowUpChooser(Vocabulary.Default);
        var turns = new List<Turn> { knowledge.Read(target.Opening, null) };
        for (var asked = 0; asked <= MostQuestions; asked++)
        {
            var state = knowledge.Remember([.. turns]);
            var articles = knowledge.Answer(state, Options).Articles;
            if (articles.Count > 0 && articles[0].Article.Id.Value == target.Id && (articles.Count == 1 || articles[0].Score - articles[1].Score >= ClearLead))
            {
                return asked;
            }

            var candidates = chooser.Rank(knowledge.InPlay(state, Options), state).ToList();
            if (candidates.Count == 0)
            {
                break;
            }

            var next = choose(candidates);
            turns.Add(knowledge.Read(target.Has(next.Concept.Id) ? "yes" : "no", next));
        }

        return MostQuestions + 1;
    }

    private static IEnumerable<Target> Targets()
    {
        var annotator = new Annotator(Vocabulary.Default);
        foreach (var article in Sample.Knowledge.Articles.OrderBy(article => article.Id))
        {
            var strengths = ConceptStrength.Of(annotator.Annotate(article));
            var symptom = strengths.Where(pair => Vocabulary.Default.Find(pair.Key)!.Type == ConceptType.Symptom).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => Vocabulary.Default.Find(pair.Key)).FirstOrDefault();
            if (symptom is not null)
            {
                yield return new Target(article.Id.Value, symptom.Name.ToLowerInvariant(), [.. strengths.Keys]);
            }
        }
    }

    private sealed record Target(string Id, string Opening, IReadOnlyList<ConceptId> Concepts)
    {
        public bool Has(ConceptId id) => Concepts.Any(own => Vocabulary.Default.IsOrIsNarrower(own, id));
    }
}
