using System.Collections.Concurrent;
using System.Diagnostics;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>
/// One thread writes, fifty read, and the index is made anew again and again: nothing is thrown, each answer is of one moment, and what was added before a question is in its answer.
/// </summary>
public sealed class SnapshotTests(ITestOutputHelper output)
{
    private const int Readers = 50;

    // Each batch replaces all of these, so that at each moment all say the same.
    private const int Together = 6;

    [Fact]
    public Task Fifty_readers_beside_a_writer_see_whole_moments() => Run((batches, _) => batches >= 8);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public Task Fifty_readers_beside_a_writer_see_whole_moments_for_a_minute() => Run((_, passed) => passed >= TimeSpan.FromMinutes(1));

    private async Task Run(Func<int, TimeSpan, bool> isEnough)
    {
        using var folder = new TemporaryFolder();
        using var knowledge = KnowledgeBase.Open(folder.Path());
        knowledge.AddRange(Enumerable.Range(0, 200).Select(i => RandomArticles.Of($"z{i:000}", new Random(i))), cancellationToken: TestContext.Current.CancellationToken);
        knowledge.AddRange(Batch(0), cancellationToken: TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();
        var failures = new ConcurrentQueue<string>();
        var acknowledged = 0;
        var asked = 0;
        var rebuilt = 0;
        var seen = new ConcurrentDictionary<int, bool>();

        // Threads of their own, since fifty that never wait would leave none of the pool for anybody else.
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Factory.StartNew(() => Try(() => Read(new Random(reader))), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        var writer = Task.Factory.StartNew(() => Try(Write), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var rebuilder = Task.Factory.StartNew(() => Try(Rebuild), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll([.. readers, writer, rebuilder]);

        output.WriteLine($"{rebuilt} indexes, {acknowledged} batches of {Together} articles, {asked} answers of {seen.Count} moments in {clock.Elapsed.TotalSeconds:F1} s");
        failures.Should().BeEmpty();
        seen.Should().HaveCountGreaterThan(1);

        bool IsOver() => isEnough(Volatile.Read(ref acknowledged), clock.Elapsed) || !failures.IsEmpty;

        void Write()
        {
            for (var version = 1; !IsOver(); version++)
            {
                knowledge.AddRange(Batch(version));
                Volatile.Write(ref acknowledged, version);
                Check("the writer itself", version, exactly: true);
            }
        }

        void Rebuild()
        {
            while (!IsOver())
            {
                knowledge.RebuildIndexAsync().GetAwaiter().GetResult();
                rebuilt++;
            }
        }

        void Read(Random dice)
        {
            while (!IsOver())
            {
                var before = Volatile.Read(ref acknowledged);
                switch (dice.Next(4))
                {
                    case 0:
                        knowledge.Ask(RandomArticles.Questions[dice.Next(RandomArticles.Questions.Count)]).ToJson();
                        break;
                    case 1:
                        knowledge.Facets("zonulin");
                        knowledge.Suggest("blo");
                        knowledge.Related(new ArticleId("p0"));
                        break;
                    default:
                        Check("a reader", before, exactly: false);
                        break;
                }

                Interlocked.Increment(ref asked);
            }
        }

        void Check(string who, int least, bool exactly)
        {
            var answer = knowledge.Ask("zonulin", take: Together * 2);
            var versions = answer.Articles.Select(hit => Version(hit.Article.Title)).Distinct().ToList();
            var sentences = answer.Articles.SelectMany(hit => hit.Evidence).Select(evidence => Version(evidence.Sentence)).Distinct().ToList();
            if (answer.Total != Together || answer.Articles.Count != Together || versions is not [var version] || sentences is not [var said] || said != version || version < least || (exactly && version != least))
            {
                failures.Enqueue($"{who}: {answer.Total} articles in all, {answer.Articles.Count} given, of versions {string.Join('+', versions)}, sentences of {string.Join('+', sentences)}; {least} was acknowledged before it asked");
                return;
            }

            seen[version] = true;

            // Of coeliac disease they speak in every second version only. That nobody does and how many do is counted at one moment, or the answer contradicts itself.
            var nearest = knowledge.Ask("coeliac disease", take: 0);
            if (nearest.Total is not (0 or Together) || (nearest.Total == Together) != (nearest.Nearest.Count == 0))
            {
                failures.Enqueue($"{who}: {nearest.Total} of coeliac disease and beside it {string.Join(", ", nearest.Nearest.Select(near => $"{near.Nearest?.Name} {near.Articles}"))}");
            }
        }

        void Try(Action action)
        {
            try
            {
                action();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.Enqueue(e.ToString());
            }
        }
    }

    private static List<Article> Batch(int version) =>
    [
        .. Enumerable.Range(0, Together).Select(i => Make.Titled($"p{i}", $"Version {version}", $"In version {version} zonulin causes bloating.", version % 2 == 0 ? "Coeliac disease causes fatigue." : "Milk causes fatigue.")),
    ];

    private static int Version(string text) => int.Parse(text.Split(' ').SkipWhile(word => !word.Equals("version", StringComparison.OrdinalIgnoreCase)).ElementAt(1), System.Globalization.CultureInfo.InvariantCulture);
}
