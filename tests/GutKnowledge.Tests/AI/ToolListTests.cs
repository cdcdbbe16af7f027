using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GutKnowledge.AI;
using GutKnowledge.Tests.Fixtures;
using Json.Schema;
using Microsoft.Extensions.AI;

namespace GutKnowledge.Tests.AI;

/// <summary>What a model is told of the tools before it calls any.</summary>
public sealed class ToolListTests
{
    private const int MostTokens = 1500;
    private const int CharactersOfAToken = 4;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Sample.Knowledge.AsAIFunctions().Select(tool => tool.Name)];

    [Fact]
    public void There_are_six_tools() => Sample.Knowledge.AsAIFunctions().Select(tool => tool.Name).Should().Equal("ask", "evidence", "concept", "suggest", "article", "check_draft");

    /// <summary>The list as the Model Context Protocol sends it: with the schemas of the results and the hints.</summary>
    [Fact]
    public void The_whole_list_of_tools_stays_under_1500_tokens()
    {
        var tools = Sample.Knowledge.AsAIFunctions();
        var list = new JsonObject { ["tools"] = new JsonArray([.. tools.Select(tool => Listed(tool, isWhole: true))]) };
        var without = new JsonObject { ["tools"] = new JsonArray([.. tools.Select(tool => Listed(tool, isWhole: false))]) };

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with schemas of results and hints {Tokens(list)} tokens, name, description and input {Tokens(without)}"));
        Tokens(list).Should().BeLessThan(MostTokens);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_says_what_it_gives_and_that_it_only_reads(string name)
    {
        var tool = Sample.Knowledge.Tool(name);

        tool.Description.Should().Contain("Result: {urgent");
        tool.AdditionalProperties.Should().Contain(new KeyValuePair<string, object?>("readOnlyHint", true)).And.Contain(new KeyValuePair<string, object?>("openWorldHint", false));
        foreach (var field in tool.ReturnJsonSchema!.Value.GetProperty("properties").EnumerateObject().Where(field => field.Name != "errors"))
        {
            tool.Description.Should().Contain(field.Name, "a model is seldom shown the schema of a result");
        }
    }

    [Theory]
    [InlineData("ask", """{"question":"what helps with constipation"}""")]
    [InlineData("ask", """{"question":"xyzzy"}""")]
    [InlineData("ask", """{}""")]
    [InlineData("evidence", """{"about":"bloating","cited":true}""")]
    [InlineData("evidence", """{"about":"bloating","articles":["nothing"]}""")]
    [InlineData("concept", """{"name":"ibs"}""")]
    [InlineData("concept", """{"name":"xyzzy"}""")]
    [InlineData("suggest", """{"text":"bloa"}""")]
    [InlineData("article", """{"id":"nothing"}""")]
    [InlineData("check_draft", """{"question":"what helps with constipation","draft":"Prunes cure constipation [1]."}""")]
    public async Task A_result_is_what_its_schema_says(string name, string arguments)
    {
        var tool = Sample.Knowledge.Tool(name);

        var result = await Sample.Knowledge.CallAsync(name, JsonDocument.Parse(arguments).RootElement);

        JsonSchema.FromText(tool.ReturnJsonSchema!.Value.GetRawText()).Evaluate(result).IsValid.Should().BeTrue();
        result.EnumerateObject().First().Name.Should().Be("urgent");
        result.EnumerateObject().Select(field => field.Name).Should().BeSubsetOf(tool.ReturnJsonSchema!.Value.GetProperty("properties").EnumerateObject().Select(field => field.Name));
    }

    private static JsonObject Listed(AIFunction tool, bool isWhole)
    {
        var listed = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["inputSchema"] = JsonNode.Parse(tool.JsonSchema.GetRawText()) };
        if (isWhole)
        {
            listed["outputSchema"] = JsonNode.Parse(tool.ReturnJsonSchema!.Value.GetRawText());
            listed["annotations"] = new JsonObject([.. tool.AdditionalProperties.Select(hint => KeyValuePair.Create(hint.Key, (JsonNode?)(bool)hint.Value!))]);
        }

        return listed;
    }

    private static int Tokens(JsonObject list) => (list.ToJsonString(AsSent).Length + CharactersOfAToken - 1) / CharactersOfAToken;
}
