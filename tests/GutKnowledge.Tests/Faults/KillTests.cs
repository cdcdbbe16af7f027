using System.Diagnostics;
using System.Globalization;
using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>A process that imports is killed at any moment of its life; the folder must hold what it acknowledged, the change under way wholly or not at all, and answer like a new one.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    // Some of them are enough for the index to be committed, which happens every twenty batches.
    private const int ChangesOfAProcess = 50;

    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 10)];

    [Fact]
    public void What_was_acknowledged_before_a_kill_is_there_and_answers_like_new() => Run(rounds: 2, seed: 20261128);

    [Theory(Explicit = true)]
    [MemberData(nameof(Tens))]
    [Trait("Run", "Long")]
    public void What_was_acknowledged_before_any_of_twenty_kills_is_there_and_answers_like_new(int part) => Run(rounds: 20, seed: Environment.ProcessId + part);

    private void Run(int rounds, int seed)
    {
        var dice = new Random(seed);
        var moments = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        var folder = new TemporaryFolder();
        var script = new ChangeScript(dice.Next(1000));
        var (articles, done, hasWordPieces) = (script.After(0), 0, true);
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                if (dice.Next(5) == 0)
                {
                    folder.Dispose();
                    folder = new TemporaryFolder();
                    script = new ChangeScript(dice.Next(1000));
                    (articles, done) = (script.After(0), 0);
                }

                // With the other kind of words the index is made anew beside the one before, and the kill may come in the middle of it.
                hasWordPieces ^= dice.Next(3) == 0;
                using var process = WritingProcess.Start(folder.Path(), script, done, ChangesOfAProcess, hasWordPieces);
                var (line, longer) = Moment(dice, done);
                process.KillAfter(line, longer);
                var what = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: killed {longer.TotalMilliseconds:F0} ms after '{line}' at '{process.LastLine}', script {script.Seed} from {done}");
                var moment = process.LastLine.StartsWith(WritingProgram.Done, StringComparison.Ordinal) ? "while changing" : process.LastLine;
                moments[moment] = moments.GetValueOrDefault(moment) + 1;

                for (var last = done + process.Acknowledged; done < last; done++)
                {
                    script.At(done).ApplyTo(articles);
                }

                if (Look(folder, articles, script.At(done), new KnowledgeBaseOptions { WordPieces = hasWordPieces, Rebuild = RebuildTiming.BeforeOpening }, isCopy: dice.Next(2) == 0, what))
                {
                    done++;
                }
            }
        }
        finally
        {
            folder.Dispose();
            output.WriteLine($"{rounds} kills in {clock.Elapsed.TotalSeconds:F1} s; last line of the process: {string.Join(", ", moments.Select(moment => $"{moment.Key} {moment.Value}"))}");
        }
    }

    // A line of the process, and so much longer that the kill comes anywhere between it and the next ones.
    private static (string Line, TimeSpan Longer) Moment(Random dice, int first)
    {
        var (line, most) = dice.Next(10) switch
        {
            0 => (WritingProgram.Started, 1500),
            1 or 2 => (WritingProgram.Opened, 20),
            3 or 4 => (WritingProgram.Closing, 60),
            _ => (string.Create(CultureInfo.InvariantCulture, $"{WritingProgram.Done}{first + dice.Next(ChangesOfAProcess)}."), 15),
        };
        return (line, TimeSpan.FromMilliseconds(dice.NextDouble() * most));
    }

    /// <summary>Opens the folder, or a copy of it so that the next process finds it as the killed one left it, and compares.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="articles">What was acknowledged; the change that was under way is added when it is there.</param>
    /// <param name="underWay">The change that was under way.</param>
    /// <param name="options">How it is opened.</param>
    /// <param name="isCopy">Whether a copy is opened.</param>
    /// <param name="what">What had happened.</param>
    /// <returns>Whether the change that was under way is there.</returns>
    private static bool Look(TemporaryFolder folder, SortedDictionary<string, Article> articles, Change underWay, KnowledgeBaseOptions options, bool isCopy, string what)
    {
        using var copied = isCopy ? new TemporaryFolder() : null;
        if (copied is not null)
        {
            TemporaryFolder.Copy(folder.Path(), copied.Path());
        }

        using var knowledge = KnowledgeBase.Open((copied ?? folder).Path(), options);
        var (there, acknowledged) = (Written(knowledge.Articles), Written(articles.Values));
        var isThere = false;
        if (!there.SequenceEqual(acknowledged))
        {
            underWay.ApplyTo(articles);
            isThere = there.SequenceEqual(Written(articles.Values));
            if (!isThere)
            {
                there.Should().Equal(acknowledged, "acknowledged is there and the change under way is wholly there or not at all ({0})", what);
            }
        }

        Testimony.Of(knowledge).ShouldBe(Testimony.Fresh(articles.Values, options), what);
        return isThere;
    }

    private static List<string> Written(IEnumerable<Article> articles) => [.. articles.Select(article => Encoding.UTF8.GetString(ArticleJson.Write(article)))];
}
