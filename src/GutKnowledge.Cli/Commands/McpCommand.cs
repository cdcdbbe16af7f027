using System.CommandLine;
using GutKnowledge.AI.Mcp;
using GutKnowledge.Cli.Mcp;
using ModelContextProtocol.Server;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut mcp</c>: the knowledge base for chatbots, until the client ends it or Ctrl+C does.</summary>
internal static class McpCommand
{
    public const string Name = "mcp";

    public static Command Create(Func<Stream> input)
    {
        var index = SharedOptions.Index();
        var http = new Option<string?>("--http") { Description = "Listen at an address instead of standard input: 127.0.0.1:8787. Port 0 is chosen by the system. Any other than this machine's own needs a token.", HelpName = "ADDRESS:PORT" };
        var tokenFile = new Option<string?>("--token-file") { Description = $"File with the token that clients must send; without it, the environment variable {AccessToken.Variable}.", HelpName = "FILE" };
        var name = new Option<string[]>("--host") { Description = "Name by which clients call the server, where it is not an address, as behind a proxy. May be given several times.", HelpName = "NAME" };
        var command = new Command(Name, "Serves the knowledge base to chatbots by the Model Context Protocol, over standard input and output or HTTP.") { index, http, tokenFile, name };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(http) is null && (parsed.GetValue(tokenFile) is not null || parsed.GetValue(name) is { Length: > 0 }))
            {
                parsed.AddError("--token-file and --host need --http.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(index), parsed.GetValue(http), parsed.GetValue(tokenFile), parsed.GetValue(name) ?? [], input, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? folder, string? http, string? tokenFile, string[] names, Func<Stream> input, CancellationToken cancellation)
    {
        var error = parsed.InvocationConfiguration.Error;
        // What is wrong with the command line is said before anything is opened.
        var address = http is null ? null : ListenAddress.Parse(http);
        var token = address is null ? null : AccessToken.Find(tokenFile);
        if (address is { IsLoopback: false } && token is null)
        {
            throw new UsageException($"{http} can be reached from other machines; that needs a token, in --token-file or {AccessToken.Variable}.");
        }

        using var articles = KnowledgeFolder.OpenToServe(folder, parsed);
        using var log = new ErrorLog(error);
        if (address is null)
        {
            await StdioServer.RunAsync(input(), new McpServerOptions().AddGutKnowledge(articles), log, cancellation);
        }
        else
        {
            await HttpServer.RunAsync(address, new RequestGate(token, names), options => options.AddGutKnowledge(articles), log, error, cancellation);
        }

        return ExitCode.Done;
    }
}
