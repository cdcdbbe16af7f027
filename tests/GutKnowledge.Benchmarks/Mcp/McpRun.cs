using System.Diagnostics;
using System.Globalization;
using GutKnowledge.AI;
using GutKnowledge.Benchmarks.Ask;
using GutKnowledge.Benchmarks.Report;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

namespace GutKnowledge.Benchmarks.Mcp;

/// <summary>What a chatbot waits for: the same questions to the bundled sample, in-process and through <c>gut mcp</c> over both transports, in turn in one run.</summary>
internal static class McpRun
{
    private const int WarmUp = 30;

    public static async Task PrintAsync(string gut, int rounds, CancellationToken cancellation)
    {
        using var sample = KnowledgeBase.OpenSample();
        var function = sample.AsAIFunctions().Single(tool => tool.Name == "ask");
        await using var stdio = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [gut, "mcp"] }), cancellationToken: cancellation);
        using var server = ServerProcess.Start(gut);
        await using var http = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = server.Address }), cancellationToken: cancellation);
        Func<string, Task> Through(McpClient client) => async question => await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = question }, cancellationToken: cancellation);
        (string Name, Func<string, Task> Ask, Samples Times)[] ways =
        [
            ("KnowledgeBase.Ask, 20 articles as the tool asks", question => Task.FromResult(sample.Ask(question, take: 20)), new Samples()),
            ("AIFunction.InvokeAsync", async question => await function.InvokeAsync(new AIFunctionArguments { ["question"] = question }, cancellation), new Samples()),
            ("gut mcp, standard input and output", Through(stdio), new Samples()),
            ("gut mcp --http", Through(http), new Samples()),
        ];
        for (var round = -WarmUp; round < rounds; round++)
        {
            foreach (var question in Questions.All)
            {
                foreach (var (_, ask, times) in ways)
                {
                    var start = Stopwatch.GetTimestamp();
                    await ask(question);
                    if (round >= 0)
                    {
                        times.Add(Stopwatch.GetElapsedTime(start));
                    }
                }
            }
        }

        var table = new TextTable("ask", "p50 us", "p90 us", "p99 us", "mean us");
        foreach (var (name, _, times) in ways)
        {
            table.Add([name, .. times.Cells()]);
        }

        table.Print(string.Create(CultureInfo.InvariantCulture, $"a call of ask, {rounds} rounds of {Questions.All.Length} questions to the bundled sample"));
    }
}
