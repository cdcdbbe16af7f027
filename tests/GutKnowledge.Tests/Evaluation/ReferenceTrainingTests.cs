using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Evaluation;

public sealed class ReferenceTrainingTests
{
    private const string Labelled = """{"text": "Marsh A. Barley at supper. J Kitchen Med 2020; 14(2): 101-119.", "tokens": [["Marsh", "author"], ["A.", "author"], ["Barley", "title"], ["at", "title"], ["supper.", "title"], ["J", "container"], ["Kitchen", "container"], ["Med", "container"], ["2020;", "date"], ["14(2):", "volume"], ["101-119.", "pages"]]}""";

    private const string Book = """{"text": "Reed E. The quiet gut. Willow Press, 2011.", "tokens": [["Reed", "author"], ["E.", "author"], ["The", "title"], ["quiet", "title"], ["gut.", "title"], ["Willow", "publisher"], ["Press,", "publisher"], ["2011.", "date"]]}""";

    [Fact]
    public void An_article_is_learnt_from_in_three_more_styles()
    {
        using var folder = new TemporaryFolder();
        var files = Files(folder, Labelled + "\n", Book + "\n");

        var report = ReferenceTraining.Train(files, 1, Stream.Null);

        (report.References, report.OtherStyles).Should().Be((2, 3));
    }

    [Fact]
    public void The_same_files_and_seed_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var files = Files(folder, string.Join('\n', Enumerable.Repeat(Labelled, 4)), Book);

        Bytes(files).Should().Equal(Bytes(files));
    }

    [Theory]
    [InlineData("""{"text": "Marsh A.", "tokens": [["Marsh", "author"]]}""", "(1): the tokens are not the words of the text.")]
    [InlineData("""{"text": "Marsh A."}""", "(1): ")]
    [InlineData("{", "(1): ")]
    public void A_broken_line_is_refused_with_its_place(string line, string message)
    {
        using var folder = new TemporaryFolder();
        var files = Files(folder, line);

        FluentActions.Invoking(() => ReferenceTraining.Train(files, 1, Stream.Null)).Should().Throw<InvalidDataException>().Which.Message.Should().StartWith(files[0] + message);
    }

    private static byte[] Bytes(string[] files)
    {
        using var stream = new MemoryStream();
        ReferenceTraining.Train(files, 1, stream);
        return stream.ToArray();
    }

    private static string[] Files(TemporaryFolder folder, params string[] contents) => [.. contents.Select((content, i) =>
    {
        var path = folder.Path($"{i}.jsonl");
        File.WriteAllText(path, content);
        return path;
    })];
}
