using System.Collections.Concurrent;
using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>A knowledge base is closed while others use it: each of them gets a whole answer or is told that it is closed, and what was acknowledged is there when it is opened again.</summary>
public sealed class ClosingTests(ITestOutputHelper output)
{
    private const int Users = 12;

    [Fact]
    public Task Whoever_uses_it_while_it_closes_gets_all_or_hears_that_it_is_closed() => Run(rounds: 6, seed: 20261128);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public Task Whoever_uses_it_while_it_closes_200_times_gets_all_or_hears_that_it_is_closed() => Run(rounds: 200, seed: Environment.ProcessId);

    [Fact]
    public async Task It_can_be_closed_twice_and_by_many_at_once()
    {
        using var folder = new TemporaryFolder();
        var knowledge = KnowledgeBase.Open(folder.Path());
        knowledge.Add(Make.Article("one", "Stress causes reflux."));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(knowledge.Dispose, TestContext.Current.CancellationToken)));
        knowledge.Dispose();

        using var again = KnowledgeBase.Open(folder.Path());
        again.Ask("reflux").Total.Should().Be(1);
    }

    [Fact]
    public void Everything_says_that_it_is_closed()
    {
        var knowledge = Make.Knowing(Make.Article("one", "Stress causes reflux."));
        var import = knowledge.BeginImport("here");
        var listing = knowledge.Articles.GetEnumerator();
        knowledge.Dispose();

        foreach (var use in Uses(knowledge).Values.Append(() => import.Add([Make.Article("two", "Milk.")])).Append(() => import.Prune()).Append(() => _ = import.Gone).Append(() => listing.MoveNext()))
        {
            use.Should().Throw<ObjectDisposedException>();
        }
    }

    private static Dictionary<string, Action> Uses(KnowledgeBase knowledge) => new()
    {
        ["Ask"] = () => Whole(knowledge.Ask("reflux", take: 50).Total),
        ["Ask for words"] = () => knowledge.Ask("the quiet lighthouse").ToJson(),
        ["Rank"] = () => Whole(knowledge.Rank("reflux", take: 50).Count),
        ["Facets"] = () => Whole(knowledge.Facets("reflux").Total),
        ["Suggest"] = () => knowledge.Suggest("refl"),
        ["Related"] = () => knowledge.Related(new ArticleId("one")),
        ["Concept"] = () => knowledge.Concept("reflux"),
        ["References"] = () => _ = knowledge.References,
        ["Articles.Count"] = () => _ = knowledge.Articles.Count,
        ["Articles.Find"] = () => knowledge.Articles.Find(new ArticleId("one")),
        ["Articles"] = () => _ = knowledge.Articles.ToList(),
        ["Add"] = () => knowledge.Add(Make.Article("other", "Coffee causes nausea.", Guid.NewGuid().ToString())),
        ["Remove"] = () => knowledge.Remove(new ArticleId("other")),
        ["BeginImport"] = () => knowledge.BeginImport("there"),
        ["IndexStatus"] = () => _ = knowledge.IndexStatus,
        ["WhenIndexCurrentAsync"] = () => knowledge.WhenIndexCurrentAsync().GetAwaiter().GetResult(),
        ["RebuildIndexAsync"] = () => knowledge.RebuildIndexAsync().GetAwaiter().GetResult(),
    };

    // As many speak of reflux as were put there, or the answer is not whole.
    private static void Whole(int found) => found.Should().BeOneOf(1, Known);

    private const int Known = 40;

    private async Task Run(int rounds, int seed)
    {
        var dice = new Random(seed);
        var (failures, whole, refused) = (new ConcurrentQueue<string>(), 0, 0);
        using var folder = new TemporaryFolder();
        using (var first = KnowledgeBase.Open(folder.Path()))
        {
            first.AddRange(Enumerable.Range(0, Known).Select(i => Make.Article($"a{i}", "Stress causes reflux.")), cancellationToken: TestContext.Current.CancellationToken);
        }

        for (var round = 0; round < rounds && failures.IsEmpty; round++)
        {
            var knowledge = KnowledgeBase.Open(folder.Path());
            var uses = Uses(knowledge).ToArray();
            var (wait, started) = (dice.Next(3000), 0);
            var users = Enumerable.Range(0, Users).Select(user => Task.Factory.StartNew(() => Use(new Random(seed + (round * Users) + user)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
            SpinWait.SpinUntil(() => Volatile.Read(ref started) > wait / 30);
            Thread.SpinWait(wait);
            knowledge.Dispose();

            // Whoever hangs hangs the test, which is a failure that is seen.
            await Task.WhenAll(users);

            void Use(Random choice)
            {
                while (true)
                {
                    var (name, use) = uses[choice.Next(uses.Length)];
                    Interlocked.Increment(ref started);
                    try
                    {
                        use();
                        Interlocked.Increment(ref whole);
                    }
                    catch (Exception e) when (e is ObjectDisposedException or OperationCanceledException)
                    {
                        // Who waited for an index that is no longer made has waited in vain.
                        Interlocked.Increment(ref refused);
                        return;
                    }
                    catch (Exception e) when (e is not OutOfMemoryException)
                    {
                        failures.Enqueue($"seed {seed}, round {round}, {name}: {e}");
                        return;
                    }
                }
            }
        }

        output.WriteLine($"{rounds} rounds: {whole} whole, {refused} refused");
        failures.Should().BeEmpty();
        using var again = KnowledgeBase.Open(folder.Path());
        Whole(again.Ask("reflux", take: 50).Total);
    }
}
