using System.Text.Json;
using GutKnowledge.AI;
using GutKnowledge.Tests.Fixtures;
using Json.Schema;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>What a chatbot's client gets, with the SDK's own client, over both transports.</summary>
public sealed class McpServerTests(ServedSample served) : IClassFixture<ServedSample>
{
    private const string Question = "always bloated after bread, no fever";

    private static readonly Dictionary<string, Dictionary<string, object?>> Calls = new()
    {
        ["ask"] = new() { ["question"] = Question },
        ["evidence"] = new() { ["about"] = "bloating", ["cited"] = true },
        ["concept"] = new() { ["name"] = "tummy ache" },
        ["suggest"] = new() { ["text"] = "bloa" },
        ["article"] = new() { ["id"] = "bloating" },
        ["check_draft"] = new() { ["question"] = Question, ["draft"] = "Bread causes bloating." },
    };

    public static TheoryData<Reached> Both => [Reached.Stdio, Reached.Http];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_client_learns_what_there_is(Reached how)
    {
        served[how].ServerInfo!.Name.Should().Be("gutknowledge");
        served[how].ServerInfo!.Version.Should().StartWith("0.").And.NotContain("+");
        served[how].ServerInstructions.Should().Contain("ask first").And.Contain("no diagnosis");

        var tools = await served[how].ListToolsAsync(cancellationToken: Cancellation);
        tools.Select(tool => tool.Name).Should().BeEquivalentTo(Sample.Knowledge.AsAIFunctions().Select(function => function.Name));
        tools.Select(tool => tool.ProtocolTool.Annotations).Should().AllBeEquivalentTo(new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, OpenWorldHint = false });
        (await served[how].ListResourceTemplatesAsync(cancellationToken: Cancellation)).Select(template => template.UriTemplate).Should().BeEquivalentTo("gut://article/{id}", "gut://concept/{id}");
        (await served[how].ListPromptsAsync(cancellationToken: Cancellation)).Select(prompt => prompt.Name).Should().Equal("answer_health_question");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_tool_gives_what_its_schema_says_urgent_notices_first_and_the_same_as_text(Reached how)
    {
        foreach (var tool in await served[how].ListToolsAsync(cancellationToken: Cancellation))
        {
            var result = await served[how].CallToolAsync(tool.Name, Calls[tool.Name], cancellationToken: Cancellation);

            var content = result.StructuredContent!.Value;
            result.IsError.Should().NotBe(true, "{0} gave {1}", tool.Name, content);
            JsonSchema.FromText(tool.ProtocolTool.OutputSchema!.Value.GetRawText()).Evaluate(content).IsValid.Should().BeTrue("{0} gave {1}", tool.Name, content);
            content.EnumerateObject().First().Name.Should().Be("urgent");
            JsonElement.DeepEquals(JsonElement.Parse(Text(result)), content).Should().BeTrue("clients that know no structured content get the same");
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_warning_sign_is_passed_on(Reached how)
    {
        var result = await served[how].CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "I am vomiting blood" }, cancellationToken: Cancellation);

        result.StructuredContent!.Value.GetProperty("urgent").GetArrayLength().Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_model_does_wrong_is_a_result_that_says_what_to_do_instead(Reached how)
    {
        var nothing = await served[how].CallToolAsync("ask", cancellationToken: Cancellation);
        var misnamed = await served[how].CallToolAsync("ask", new Dictionary<string, object?> { ["query"] = "bloating" }, cancellationToken: Cancellation);
        var unfit = await served[how].CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = 7 }, cancellationToken: Cancellation);
        var unknown = await served[how].CallToolAsync("article", new Dictionary<string, object?> { ["id"] = "no-such-article" }, cancellationToken: Cancellation);

        new[] { nothing, misnamed, unfit, unknown }.Should().OnlyContain(result => result.IsError == true && result.StructuredContent!.Value.GetProperty("urgent").GetArrayLength() == 0);
        Text(nothing).Should().Contain("question");
        Text(misnamed).Should().Contain("query").And.Contain("question");
        Text(unfit).Should().Contain("question");
        Text(unknown).Should().Contain("no-such-article").And.Contain("ask");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_client_does_wrong_is_an_error_of_the_protocol(Reached how)
    {
        await Fails(async () => await served[how].CallToolAsync("diagnose", cancellationToken: Cancellation), McpErrorCode.InvalidParams);
        await Fails(async () => await served[how].ReadResourceAsync("gut://article/no-such-article", cancellationToken: Cancellation), McpErrorCode.InvalidParams, McpErrorCode.ResourceNotFound);
        await Fails(async () => await served[how].ReadResourceAsync("gut://concept/no-such-concept", cancellationToken: Cancellation), McpErrorCode.InvalidParams, McpErrorCode.ResourceNotFound);
        await Fails(async () => await served[how].ReadResourceAsync("gut://article/", cancellationToken: Cancellation), McpErrorCode.InvalidParams, McpErrorCode.ResourceNotFound);
        await Fails(async () => await served[how].ReadResourceAsync("file:///etc/passwd", cancellationToken: Cancellation), McpErrorCode.InvalidParams, McpErrorCode.ResourceNotFound);
        await Fails(async () => await served[how].GetPromptAsync("answer_health_question", cancellationToken: Cancellation), McpErrorCode.InvalidParams);
        await Fails(async () => await served[how].GetPromptAsync("diagnose", cancellationToken: Cancellation), McpErrorCode.InvalidParams);
        await Fails(async () => await served[how].ListResourcesAsync(new ListResourcesRequestParams { Cursor = "page 2" }, Cancellation), McpErrorCode.InvalidParams);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Articles_are_listed_and_read(Reached how)
    {
        var listed = await served[how].ListResourcesAsync(cancellationToken: Cancellation);

        listed.Select(resource => resource.Name).Should().BeEquivalentTo(Sample.Knowledge.Articles.Select(article => article.Id.Value));
        var bloating = listed.Single(resource => resource.Uri == "gut://article/bloating");
        var article = Sample.Knowledge.Articles.Find(new("bloating"))!;
        bloating.Title.Should().Be(article.Title);
        var text = await Read(how, bloating.Uri);
        text.Should().StartWith(article.Title).And.Contain(article.Text).And.ContainAll(article.References.Select(reference => reference.Text));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_concept_is_read_by_its_id_or_any_of_its_names_encoded_or_not(Reached how)
    {
        var text = await Read(how, "gut://concept/symptom%3Abloating");

        text.Should().StartWith("Bloating (symptom:bloating)").And.Contain("gut://article/bloating");
        (await Read(how, "gut://concept/symptom:bloating")).Should().Be(text);
        (await Read(how, "gut://concept/bloated%20belly")).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Ids_are_completed(Reached how)
    {
        (await Complete(how, "gut://concept/{id}", "bloat")).Should().StartWith("symptom:bloating");
        (await Complete(how, "gut://article/{id}", "akker")).Should().Contain("akkermansia");
        (await Complete(how, "gut://article/{id}", string.Empty)).Should().BeEmpty();
        (await Complete(how, "gut://doctor/{id}", "bloat")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_prompt_asks_the_question_and_says_how_to_answer_it(Reached how)
    {
        var prompt = await served[how].GetPromptAsync("answer_health_question", new Dictionary<string, object?> { ["question"] = Question }, cancellationToken: Cancellation);

        prompt.Messages.Should().ContainSingle().Which.Content.Should().BeOfType<TextContentBlock>().Which.Text.Should().EndWith(Question).And.ContainAll("ask", "urgent", "[1]", "no diagnosis", "check_draft");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Fifty_calls_at_once_get_what_each_would_get_alone(Reached how)
    {
        string[] questions = ["bloating", "what helps with constipation", "I am vomiting blood", "no fever but stomach cramps", "wine cellar insurance"];
        async Task<string> Ask(string question) => Text(await served[how].CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = question }, cancellationToken: Cancellation));
        var alone = new List<string>();
        foreach (var question in questions)
        {
            alone.Add(await Ask(question));
        }

        var together = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Ask(questions[i % questions.Length])));

        together.Should().Equal(Enumerable.Range(0, 50).Select(i => alone[i % questions.Length]));
    }

    private static string Text(CallToolResult result) => result.Content.Should().ContainSingle().Which.Should().BeOfType<TextContentBlock>().Which.Text;

    private static async Task Fails(Func<Task> action, params McpErrorCode[] codes) =>
        (await FluentActions.Awaiting(action).Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().BeOneOf(codes);

    private async Task<string> Read(Reached how, string uri) =>
        (await served[how].ReadResourceAsync(uri, cancellationToken: Cancellation)).Contents.Should().ContainSingle().Which.Should().BeOfType<TextResourceContents>().Which.Text;

    private async Task<IEnumerable<string>> Complete(Reached how, string template, string typed) =>
        (await served[how].CompleteAsync(new ResourceTemplateReference { Uri = template }, "id", typed, cancellationToken: Cancellation)).Completion.Values;
}
