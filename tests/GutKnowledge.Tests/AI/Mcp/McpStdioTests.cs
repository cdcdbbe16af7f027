using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary><c>gut mcp</c> at its standard input and output, line by line.</summary>
public sealed class McpStdioTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":"first","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_a_client_sends_the_server_answers_or_ignores_it_and_lives_on_until_the_client_goes_away()
    {
        using var gut = GutProcess.Start();
        var errors = gut.StandardError.ReadToEndAsync(Cancellation);
        await SendAsync(gut, Initialize);
        (await AnswerAsync(gut)).GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString().Should().Be("gutknowledge");

        // No request can be told from these, so there is nothing to answer.
        await SendAsync(gut, "garbage", "{", "[1,2", "null", "7", "[]", "", """{"jsonrpc":"2.0","method":"notifications/no-such"}""", """{"jsonrpc":"2.0","id":"nobody","result":{}}""");
        await SendBytesAsync(gut, [0xFF, 0xFE, 0x00, 0xC3, 0x28]);
        await SendBytesAsync(gut, Enumerable.Repeat((byte)'x', 9_000_000).ToArray());
        // These are requests, if not good ones; of one that is too long nobody read the end.
        await SendAsync(gut,
            """{"jsonrpc":"1.0","id":"old","method":"ping"}""",
            """{"jsonrpc":"2.0","id":"number","method":5}""",
            """{"jsonrpc":"2.0","id":"unknown","method":"no/such"}""",
            """{"jsonrpc":"2.0","id":"without","method":"resources/read","params":{}}""",
            $$$"""{"jsonrpc":"2.0","id":"deep","method":"ping","params":{{{string.Concat(Enumerable.Repeat("{\"a\":", 500))}}}{}{{{new string('}', 500)}}}}""",
            """{"jsonrpc":"2.0","id":"last","method":"ping"}""");

        var answers = new Dictionary<string, JsonElement>();
        while (answers.Count < 6)
        {
            var answer = await AnswerAsync(gut);
            answers.Add(answer.GetProperty("id").GetString()!, answer);
        }

        answers.Keys.Should().BeEquivalentTo("old", "number", "unknown", "without", "deep", "last");
        answers.Where(answer => answer.Key != "last").Should().OnlyContain(answer => answer.Value.GetProperty("error").GetProperty("code").GetInt32() < 0);
        answers["unknown"].GetProperty("error").GetProperty("code").GetInt32().Should().Be(-32601);
        answers["last"].GetProperty("result").EnumerateObject().Should().BeEmpty();

        gut.StandardInput.Close();
        (await gut.StandardOutput.ReadToEndAsync(Cancellation)).Should().BeEmpty("nothing but messages is written there");
        await gut.WaitForExitAsync(Cancellation);
        gut.ExitCode.Should().Be(0, await errors);
        (await errors).Should().BeEmpty("what a client does wrong is told the client");
    }

    [Fact]
    public async Task A_signal_ends_it_as_every_other_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal.");
        using var gut = GutProcess.Start();
        await SendAsync(gut, Initialize);
        await AnswerAsync(gut);

        using var kill = Process.Start("kill", ["-TERM", gut.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

        (await gut.StandardOutput.ReadToEndAsync(Cancellation)).Should().BeEmpty();
        await gut.WaitForExitAsync(Cancellation);
        gut.ExitCode.Should().Be(130);
        (await gut.StandardError.ReadToEndAsync(Cancellation)).Trim().Should().Be("gut: cancelled.");
    }

    private static Task SendAsync(Process gut, params string[] lines) => SendBytesAsync(gut, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static async Task SendBytesAsync(Process gut, byte[] line)
    {
        var input = gut.StandardInput.BaseStream;
        await input.WriteAsync(line, Cancellation);
        await input.WriteAsync("\n"u8.ToArray(), Cancellation);
        await input.FlushAsync(Cancellation);
    }

    private static async Task<JsonElement> AnswerAsync(Process gut) =>
        JsonDocument.Parse(await gut.StandardOutput.ReadLineAsync(Cancellation) ?? throw new EndOfStreamException(await gut.StandardError.ReadToEndAsync(Cancellation))).RootElement;
}
