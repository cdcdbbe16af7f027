using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>An import that is cancelled or whose source fails: what was acknowledged is there, the rest is not, and the knowledge base goes on.</summary>
public sealed class CancelledImportTests
{
    private const int Articles = 1600;

    [Fact]
    public void What_an_import_had_reported_before_it_was_cancelled_is_there_and_nothing_else() => Run(rounds: 3, seed: 20261128);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void What_an_import_had_reported_before_it_was_cancelled_200_times_is_there_and_nothing_else() => Run(rounds: 200, seed: Environment.ProcessId);

    private static void Run(int rounds, int seed)
    {
        var dice = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            using var folder = new TemporaryFolder();
            using var knowledge = KnowledgeBase.Open(folder.Path());
            using var cancel = new CancellationTokenSource();
            var reported = new Reported();
            var (stop, isFailing) = (dice.Next(Articles + 200), dice.Next(2) == 0);
            var what = $"seed {seed}, round {round}, stopped before article {stop}";

            var import = () => knowledge.AddRange(Source(), reported, cancel.Token);

            if (stop >= Articles)
            {
                import().Should().HaveCount(Articles);
            }
            else if (isFailing)
            {
                import.Should().Throw<InvalidOperationException>().WithMessage("the source broke", what);
            }
            else
            {
                // A batch that was whole when it was cancelled may still be written, and then it is reported.
                import.Should().Throw<OperationCanceledException>(what);
            }

            There(knowledge, reported.Last, what);
            knowledge.Add(Make.Article("later", "Milk causes nausea.")).Should().Be(ImportStatus.Added);
            knowledge.Ask("nausea").Total.Should().Be(1, what);
            knowledge.Remove(new ArticleId("later"));
            knowledge.Dispose();

            using var again = KnowledgeBase.Open(folder.Path());
            There(again, reported.Last, what);

            IEnumerable<Article> Source()
            {
                for (var i = 0; i < Articles; i++)
                {
                    if (i == stop)
                    {
                        if (isFailing)
                        {
                            throw new InvalidOperationException("the source broke");
                        }

                        cancel.Cancel();
                    }

                    yield return Make.Article($"a{i:0000}", "Reflux.");
                }
            }
        }
    }

    private static void There(KnowledgeBase knowledge, int expected, string what)
    {
        knowledge.Articles.Select(article => article.Id.Value).Should().Equal(Enumerable.Range(0, expected).Select(i => $"a{i:0000}"), what);
        knowledge.Ask("reflux").Total.Should().Be(expected, what);
    }

    private sealed class Reported : IProgress<ImportProgress>
    {
        public int Last { get; private set; }

        public void Report(ImportProgress value) => Last = value.Done;
    }
}
