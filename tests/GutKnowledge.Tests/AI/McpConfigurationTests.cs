using System.Text.Json;
using System.Text.RegularExpressions;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.AI;

/// <summary>What README tells people to write into the configuration of their client.</summary>
public sealed partial class McpConfigurationTests
{
    [Fact]
    public void The_configuration_in_the_readme_starts_the_server()
    {
        var block = JsonBlock().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups["json"].Value;

        var servers = JsonElement.Parse(block).GetProperty("mcpServers").EnumerateObject().Select(server => server.Value).ToList();

        servers.Select(server => server.GetProperty("command").GetString()).Should().Equal("gut", "dnx");
        servers.Should().OnlyContain(server => server.GetProperty("args").EnumerateArray().Any(argument => argument.GetString() == "mcp"));
    }

    [GeneratedRegex(@"```json\r?\n(?<json>\{\s*""mcpServers"".*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
