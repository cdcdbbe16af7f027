using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Tools;

/// <summary>
/// One of the tools: its name, what a model is told of it, and what it does. Every result begins with the urgent notices of what is asked, also one that is only an error. Safe for any number of threads.
/// </summary>
internal sealed class KnowledgeTool : AIFunction
{
    private readonly KnowledgeBase knowledge;
    private readonly IReadOnlyList<ToolParameter> parameters;
    private readonly TextParameter? asked;
    private readonly Func<ToolArguments, ToolResult> run;

    /// <param name="knowledge">What is asked.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does and what it gives.</param>
    /// <param name="result">The type of its result.</param>
    /// <param name="parameters">What it takes.</param>
    /// <param name="asked">The parameter with a person's words, in which warning signs are looked for; null where there is none.</param>
    /// <param name="run">What it does.</param>
    public KnowledgeTool(KnowledgeBase knowledge, string name, string description, Type result, IReadOnlyList<ToolParameter> parameters, TextParameter? asked, Func<ToolArguments, ToolResult> run)
    {
        (this.knowledge, Name, Description, this.parameters, this.asked, this.run) = (knowledge, name, description, parameters, asked, run);
        JsonSchema = ToolSchema.OfArguments(parameters);
        ReturnJsonSchema = ToolSchema.OfResult(ToolJson.Of(result));
    }

    public override string Name { get; }

    public override string Description { get; }

    public override JsonElement JsonSchema { get; }

    public override JsonElement? ReturnJsonSchema { get; }

    /// <summary>The hints of the Model Context Protocol, by its names. What only reads destroys nothing.</summary>
    public override IReadOnlyDictionary<string, object?> AdditionalProperties { get; } = new Dictionary<string, object?>
    {
        ["readOnlyHint"] = true,
        ["idempotentHint"] = true,
        ["openWorldHint"] = false,
    };

    /// <summary>Calls it. A <see cref="Mistake"/> is what a model did wrong and can do better; what fails here is an exception.</summary>
    public ToolResult Call(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        IReadOnlyList<UrgentNotice> urgent = [];
        try
        {
            var read = new ToolArguments(arguments);
            urgent = asked?.Read(read) is { } text ? UrgentNotice.Of(knowledge.Notices(text)) : [];
            read.Check(Name, parameters);
            return run(read) with { Urgent = urgent };
        }
        catch (ToolMistakeException mistake)
        {
            return new Mistake { Urgent = urgent, Errors = [mistake.Message] };
        }
    }

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<object?>(ToolJson.Element(Call(arguments)));
    }
}
