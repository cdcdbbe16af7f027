using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Determinism;

/// <summary>What is answered depends on the articles that are there, not on how they came there.</summary>
public sealed class HistoryTests
{
    private const int Every = 5;

    private static readonly KnowledgeBaseOptions Usual = new();
    private static readonly KnowledgeBaseOptions Latent = new() { LatentSpace = true };
    private static readonly KnowledgeBaseOptions WithoutPieces = new() { WordPieces = false };
    private static readonly Lazy<IReadOnlyList<string>> SaidUsually = new(() => Said(Usual));
    private static readonly Lazy<IReadOnlyList<string>> SaidByLatentSpace = new(() => Said(Latent));

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void The_order_and_the_portions_of_adding_do_not_count(int largestPortion) =>
        Check(Usual, SaidUsually.Value, new History(largestPortion) { LargestPortion = largestPortion, Asked = 50 });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(3, 200)]
    public void What_was_replaced_or_removed_does_not_count(int seed, int largestPortion) =>
        Check(Usual, SaidUsually.Value, new History(seed) { LargestPortion = largestPortion, Detours = 60, Asked = 20 });

    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 200)]
    public void Neither_does_it_with_a_latent_space(int seed, int largestPortion) =>
        Check(Latent, SaidByLatentSpace.Value, new History(seed) { LargestPortion = largestPortion, Detours = 60, Asked = 0 });

    [Fact]
    public void Neither_does_it_without_pieces_of_words() =>
        Check(WithoutPieces, Said(WithoutPieces), new History(6) { LargestPortion = 9, Detours = 60, Asked = 20 });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public void The_number_of_threads_does_not_count(int threads) =>
        Check(new KnowledgeBaseOptions { ImportThreads = threads }, SaidUsually.Value, new History(7) { LargestPortion = 200 });

    [Fact]
    public void A_folder_answers_as_memory_does_also_when_it_was_closed_and_opened_in_between()
    {
        using var folder = new TemporaryFolder();
        for (var seed = 8; seed < 11; seed++)
        {
            using var knowledge = KnowledgeBase.Open(folder.Path("kb"));
            new History(seed) { LargestPortion = 20, Detours = 40, Asked = 30 }.Of(knowledge);
        }

        using var opened = KnowledgeBase.Open(folder.Path("kb"));
        Compare(opened, SaidUsually.Value);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "Long")]
    public void Two_hundred_histories_give_the_same_answers()
    {
        for (var seed = 100; seed < 300; seed++)
        {
            var history = new History(seed) { LargestPortion = 1 + (seed % 30), Detours = seed % 100, Asked = seed % 50 };
            Check(seed % 4 == 0 ? Latent : Usual, (seed % 4 == 0 ? SaidByLatentSpace : SaidUsually).Value, history);
        }
    }

    private static IReadOnlyList<string> Said(KnowledgeBaseOptions options)
    {
        using var sample = KnowledgeBase.OpenSample(options);
        return Transcript.Of(sample, Every);
    }

    private static void Check(KnowledgeBaseOptions options, IReadOnlyList<string> expected, History history)
    {
        using var knowledge = KnowledgeBase.InMemory(options);
        history.Of(knowledge);
        Compare(knowledge, expected);
    }

    private static void Compare(KnowledgeBase knowledge, IReadOnlyList<string> expected)
    {
        var said = Transcript.Of(knowledge, Every);
        said.Should().HaveSameCount(expected);
        for (var i = 0; i < said.Count; i++)
        {
            said[i].Should().Be(expected[i]);
        }
    }
}
