using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>Whatever happens to the files that are made from the store: the folder opens, and answers like a knowledge base that was just made of the same articles.</summary>
public sealed class DamagedIndexTests(ITestOutputHelper output)
{
    // Two commits of the index and changes after them, so that there are several segments and articles that were deleted in them.
    private const int Changes = 45;

    private static readonly KnowledgeBaseOptions Options = new();
    private static readonly Article Later = Make.Article("later", "Coffee causes heartburn.", "A wooden teapot stood beside the garden.");

    [Fact]
    public void A_damaged_index_answers_like_a_new_one() => Run(rounds: 5, seed: 20261128, isOpen: false);

    [Fact]
    public void Damage_to_an_open_index_is_gone_when_it_is_opened_again() => Run(rounds: 3, seed: 20261129, isOpen: true);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void An_index_that_was_damaged_in_200_ways_answers_like_a_new_one() => Run(rounds: 200, seed: Environment.ProcessId, isOpen: false);

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void An_open_index_that_was_damaged_in_200_ways_answers_like_a_new_one_when_it_is_opened_again() => Run(rounds: 200, seed: Environment.ProcessId, isOpen: true);

    [Fact]
    public void No_bit_of_an_index_can_turn_without_being_seen()
    {
        using var sound = Written(isClosed: true);
        var files = FileDamage.Derived(sound).Where(file => new FileInfo(file).Length > 0 && Path.GetFileName(file) != "segments.gen").ToList();
        files.Should().NotBeEmpty();
        foreach (var file in files)
        {
            using var folder = new TemporaryFolder();
            TemporaryFolder.Copy(sound.Path(), folder.Path());
            var struck = folder.Path(Path.GetRelativePath(sound.Path(), file));
            var bytes = File.ReadAllBytes(struck);
            bytes[bytes.Length / 2] ^= 4;
            File.WriteAllBytes(struck, bytes);
            var log = new ListLogger();

            using var knowledge = KnowledgeBase.Open(folder.Path(), new KnowledgeBaseOptions { LoggerFactory = log });

            log.Lines.Should().ContainSingle("{0} was damaged", Path.GetFileName(file)).Which.Should().Contain("damaged");
        }
    }

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void No_two_files_of_an_index_can_be_swapped_without_being_seen()
    {
        using var sound = Written(isClosed: true);
        var expected = Testimony.Fresh(new ChangeScript(1).After(Changes).Values, Options);
        var files = FileDamage.Derived(sound);
        foreach (var (one, other) in files.SelectMany((one, i) => files.Skip(i + 1).Select(other => (one, other))))
        {
            using var folder = new TemporaryFolder();
            TemporaryFolder.Copy(sound.Path(), folder.Path());
            File.Copy(one, folder.Path(Path.GetRelativePath(sound.Path(), other)), overwrite: true);
            File.Copy(other, folder.Path(Path.GetRelativePath(sound.Path(), one)), overwrite: true);
            var what = $"{Path.GetFileName(one)} swapped with {Path.GetFileName(other)}";

            using var knowledge = Opened(folder, what);

            Testimony.Of(knowledge).ShouldBe(expected, what);
        }

        output.WriteLine($"{files.Count} files: {string.Join(' ', files.Select(Path.GetFileName))}");
    }

    private void Run(int rounds, int seed, bool isOpen)
    {
        var dice = new Random(seed);
        var clock = Stopwatch.StartNew();
        var articles = new ChangeScript(1).After(Changes).Values.ToList();
        var (expected, expectedLater) = (Testimony.Fresh(articles, Options), Testimony.Fresh([.. articles, Later], Options));
        using var closed = Written(isClosed: true);
        using var crashed = Written(isClosed: false);
        for (var round = 0; round < rounds; round++)
        {
            using var folder = new TemporaryFolder();
            TemporaryFolder.Copy((dice.Next(2) == 0 ? closed : crashed).Path(), folder.Path());
            var strikes = new List<string>();
            var what = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: ");
            if (isOpen)
            {
                StrikeWhileOpen(folder, dice, strikes);
            }
            else
            {
                Strike(folder, dice, strikes);
            }

            what += string.Join(", ", strikes);
            using (var knowledge = Opened(folder, what))
            {
                Testimony.Of(knowledge).ShouldBe(expected, what);
                knowledge.Add(Later);
                Testimony.Of(knowledge).ShouldBe(expectedLater, "after an addition, " + what);
            }

            using var again = Opened(folder, what);
            Testimony.Of(again).ShouldBe(expectedLater, "opened again, " + what);
        }

        output.WriteLine($"{rounds} rounds in {clock.Elapsed.TotalSeconds:F1} s");
    }

    private static void Strike(TemporaryFolder folder, Random dice, List<string> strikes)
    {
        for (var strike = dice.Next(3); strike >= 0 && FileDamage.Derived(folder).Count > 0; strike--)
        {
            strikes.Add(FileDamage.Strike(folder, dice));
        }
    }

    // What is read from damaged files may fail while they are open, since nobody reads all of a file for each question. What is in the store stays.
    private static void StrikeWhileOpen(TemporaryFolder folder, Random dice, List<string> strikes)
    {
        var knowledge = KnowledgeBase.Open(folder.Path(), Options);
        Strike(folder, dice, strikes);
        var added = Make.Article("passing", "Milk causes nausea.");
        foreach (var attempt in new Action[] { () => Testimony.Of(knowledge), () => knowledge.Add(added), () => knowledge.Remove(added.Id), knowledge.Dispose })
        {
            try
            {
                attempt();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                strikes.Add($"({e.GetType().Name})");
            }
        }
    }

    private static KnowledgeBase Opened(TemporaryFolder folder, string what)
    {
        try
        {
            return KnowledgeBase.Open(folder.Path(), Options);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"It does not open: {what}", e);
        }
    }

    private static TemporaryFolder Written(bool isClosed)
    {
        using var folder = new TemporaryFolder();
        var script = new ChangeScript(1);
        using var knowledge = KnowledgeBase.Open(folder.Path(), Options);
        for (var number = 0; number < Changes; number++)
        {
            script.At(number).ApplyTo(knowledge);
        }

        if (isClosed)
        {
            knowledge.Dispose();
        }

        var copy = new TemporaryFolder();
        TemporaryFolder.Copy(folder.Path(), copy.Path());
        return copy;
    }
}
