using GutKnowledge.Answers;

namespace GutKnowledge.Tests.Cli;

public class ReplayCommandTests
{
    [Fact]
    public async Task The_same_articles_give_the_same_answer()
    {
        using var folder = new TemporaryFolder();
        var receipt = Path.Combine(folder.Path, "receipt.json");
        (await GutRun.With("ask", "bloated after meals, no fever", "--cited", "--take", "3", "--receipt", receipt)).ExitCode.Should().Be(0);
        var replay = await GutRun.With("replay", receipt);
        replay.Output.Should().Be("Same answer.\n");
        replay.ExitCode.Should().Be(0);
        Receipt.Parse(await File.ReadAllTextAsync(receipt, TestContext.Current.CancellationToken)).Filter!.OnlyCited.Should().BeTrue();
    }

    [Fact]
    public async Task Another_answer_is_told_by_its_differences_and_exits_with_1()
    {
        using var folder = new TemporaryFolder();
        var (article, index, receipt) = (folder.Write("one.md", "# One\n\nBloating may be caused by swallowed air.\n"), Path.Combine(folder.Path, "kb"), Path.Combine(folder.Path, "receipt.json"));
        await GutRun.With("import", article, "--index", index);
        await GutRun.With("ask", "bloated", "--index", index, "--receipt", receipt);
        await File.WriteAllTextAsync(article, "# One\n\nBloating is caused by swallowed air.\n", TestContext.Current.CancellationToken);
        await GutRun.With("import", article, "--index", index);
        var replay = await GutRun.With("replay", receipt, "--index", index);
        replay.ExitCode.Should().Be(1);
        replay.Output.Should().StartWith("Another answer.\n").And.Contain("was changed: another text stands at").And.Contain("The number of changes of the articles was 1 and is 2.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task What_is_no_receipt_is_wrong_usage(string content)
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("replay", folder.Write("receipt.json", content));
        run.ExitCode.Should().Be(64);
        run.Error.Trim().Should().StartWith("gut: ").And.Contain("receipt.json").And.NotContain("\n");
    }

    [Fact]
    public async Task A_receipt_that_is_not_there_is_wrong_usage() => (await GutRun.With("replay", "no-such-receipt.json")).ExitCode.Should().Be(64);

    [Fact]
    public async Task An_empty_name_is_wrong_usage() => (await GutRun.With("ask", "bloated", "--receipt", "")).ExitCode.Should().Be(64);
}
