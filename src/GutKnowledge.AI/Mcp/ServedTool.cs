using System.Text.Json;
using GutKnowledge.AI.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GutKnowledge.AI.Mcp;

/// <summary>
/// A tool as MCP calls it. The SDK could wrap the function itself, but it would call a mistake a success; here it is an error that still has its structured content, so that the urgent notices come with it.
/// The same JSON stands in the text, for clients that know no structured content.
/// </summary>
internal sealed class ServedTool(KnowledgeTool tool) : McpServerTool
{
    public override Tool ProtocolTool { get; } = new()
    {
        Name = tool.Name,
        Description = tool.Description,
        InputSchema = tool.JsonSchema,
        OutputSchema = tool.ReturnJsonSchema,
        Annotations = new ToolAnnotations { ReadOnlyHint = Hint(tool, "readOnlyHint"), IdempotentHint = Hint(tool, "idempotentHint"), OpenWorldHint = Hint(tool, "openWorldHint") },
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var result = tool.Call((request.Params.Arguments ?? new Dictionary<string, JsonElement>()).Select(argument => KeyValuePair.Create(argument.Key, (object?)argument.Value)));
        var json = ToolJson.Element(result);
        return ValueTask.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = json.GetRawText() }], StructuredContent = json, IsError = result is Mistake });
    }

    private static bool? Hint(KnowledgeTool tool, string name) => tool.AdditionalProperties[name] as bool?;
}
