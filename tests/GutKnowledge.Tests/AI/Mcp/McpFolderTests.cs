using GutKnowledge.Tests.Cli;
using GutKnowledge.Tests.Fixtures;
using ModelContextProtocol.Client;
using TemporaryFolder = GutKnowledge.Tests.Cli.TemporaryFolder;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>Servers of a folder, beside whoever writes it.</summary>
public sealed class McpFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_clients_are_served_beside_a_writer_who_is_not_kept_from_writing_and_see_what_is_written()
    {
        using var folder = new TemporaryFolder();
        var writer = KnowledgeBase.Open(folder.Path);
        writer.Add(Sample.Knowledge.Articles.Find(new("bloating"))!);
        writer.Dispose();
        writer = KnowledgeBase.Open(folder.Path);

        // One starts while the folder is locked, the other while it is not.
        await using var one = await GutProcess.ConnectAsync(Cancellation, "--index", folder.Path);
        writer.Dispose();
        await using var other = await GutProcess.ConnectAsync(Cancellation, "--index", folder.Path);
        (await KeysAsync(one)).Should().Equal("bloating");
        (await KeysAsync(other)).Should().Equal("bloating");

        using (var second = KnowledgeBase.Open(folder.Path))
        {
            second.IsReadOnly.Should().BeFalse();
            second.Add(Sample.Knowledge.Articles.Find(new("akkermansia"))!);
        }

        (await KeysAsync(one)).Should().Equal("akkermansia", "bloating");
        (await KeysAsync(other)).Should().Equal("akkermansia", "bloating");
        foreach (var client in new[] { one, other })
        {
            var answer = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "Akkermansia" }, cancellationToken: Cancellation);
            answer.StructuredContent!.Value.GetProperty("articles").GetRawText().Should().Contain("\"akkermansia\"");
        }
    }

    [Fact]
    public async Task A_folder_without_a_knowledge_base_is_said()
    {
        using var folder = new TemporaryFolder();

        var run = await GutRun.With("mcp", "--index", folder.Path);

        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain("there is no knowledge base in");
        run.Output.Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> KeysAsync(McpClient client) => (await client.ListResourcesAsync(cancellationToken: Cancellation)).Select(resource => resource.Name);
}
