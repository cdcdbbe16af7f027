using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>A process that imports is killed at any moment of its life; the folder must hold what it acknowledged, the change under way wholly or not at all, and answer like a new one.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    // Some of them are enough for the index to be committed, which happens every twenty batches.
    private const int ChangesOfAProcess = 70;

    [Fact]
    public void What_was_acknowledged_before_a_kill_is_there_and_answers_like_new() => Run(rounds: 5, seed: 20261128);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void What_was_acknowledged_before_any_of_200_kills_is_there_and_answers_like_new() => Run(rounds: 200, seed: Environment.ProcessId);

    private void Run(int rounds, int seed)
    {
        var dice = new Random(seed);
        var moments = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        TemporaryFolder? folder = null;
        var (script, done, hasWordPieces) = (new ChangeScript(dice.Next(1000)), 0, true);
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                if (folder is null || dice.Next(5) == 0)
                {
                    folder?.Dispose();
                    folder = new TemporaryFolder();
                    (script, done) = (new ChangeScript(dice.Next(1000)), 0);
                }

                // With the other kind of words the index is made anew beside the one before, and the kill may come in the middle of it.
                hasWordPieces ^= dice.Next(3) == 0;
                using var process = WritingProcess.Start(folder.Path(), script, done, ChangesOfAProcess, hasWordPieces);
                var (line, longer) = Moment(dice, done);
                process.KillAfter(line, longer);
                var what = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: killed {longer.TotalMilliseconds:F0} ms after '{line}' at '{process.LastLine}', script {script.Seed} from {done}");
                var moment = process.LastLine.StartsWith(WritingProgram.Done, StringComparison.Ordinal) ? "while changing" : process.LastLine;
                moments[moment] = moments.GetValueOrDefault(moment) + 1;

                done = Look(folder, script, done + process.Acknowledged, new KnowledgeBaseOptions { WordPieces = hasWordPieces, Rebuild = RebuildTiming.BeforeOpening }, isCopy: dice.Next(2) == 0, what);
            }
        }
        finally
        {
            folder?.Dispose();
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
    /// <returns>How many changes are in the folder.</returns>
    private static int Look(TemporaryFolder folder, ChangeScript script, int acknowledged, KnowledgeBaseOptions options, bool isCopy, string what)
    {
        using var copied = isCopy ? new TemporaryFolder() : null;
        if (copied is not null)
        {
            TemporaryFolder.Copy(folder.Path(), copied.Path());
        }

        using var knowledge = KnowledgeBase.Open((copied ?? folder).Path(), options);
        var there = Written(knowledge.Articles);
        var (before, after) = (script.After(acknowledged), script.After(acknowledged + 1));
        var isAfter = !there.SequenceEqual(Written(before.Values)) && there.SequenceEqual(Written(after.Values));
        if (!isAfter)
        {
            there.Should().Equal(Written(before.Values), "acknowledged is there and the change under way is wholly there or not at all ({0})", what);
        }

        Testimony.Of(knowledge).ShouldBe(Testimony.Fresh((isAfter ? after : before).Values, options), what);
        return acknowledged + (isAfter ? 1 : 0);
    }

    private static List<string> Written(IEnumerable<Article> articles) => [.. articles.Select(article => System.Text.Encoding.UTF8.GetString(ArticleJson.Write(article)))];
}
