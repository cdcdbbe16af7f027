using GutKnowledge.Answers;
using GutKnowledge.Drafts;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Chat;

/// <summary>A response of the inner client and what the check of it found.</summary>
internal sealed class CheckedReply
{
    private readonly ChatMessage? message;
    private readonly UsageDetails? usage;

    private CheckedReply(ChatResponse response, ChatMessage? message, DraftReport? report, UsageDetails? usage) => (Response, this.message, Report, this.usage) = (response, message, report, usage);

    public ChatResponse Response { get; }

    /// <summary>Null where the reply is still to come: the model waits for a tool, or goes on in the background.</summary>
    public DraftReport? Report { get; }

    /// <summary>How many findings there are that a reader must not be shown.</summary>
    public int Errors => Report?.Findings.Count(finding => finding.Severity == DraftSeverity.Error) ?? 0;

    public static CheckedReply Of(ChatResponse response, EvidenceTurn turn, AnswerGuard guard)
    {
        List<AIContent> contents = [.. response.Messages.SelectMany(message => message.Contents)];
        var results = contents.OfType<FunctionResultContent>().Select(result => result.CallId).ToHashSet(StringComparer.Ordinal);
        if (response.ContinuationToken is not null || contents.OfType<FunctionCallContent>().Any(call => !results.Contains(call.CallId)))
        {
            return new CheckedReply(response, null, null, response.Usage);
        }

        var reply = response.Messages.LastOrDefault(message => message.Role == ChatRole.Assistant && !string.IsNullOrEmpty(message.Text));
        return new CheckedReply(response, reply, guard.Check(reply?.Text ?? string.Empty, turn.Answer, [.. turn.Also, .. ToolTexts.Of(response.Messages)]), response.Usage);
    }

    public bool IsBetterThan(CheckedReply other) =>
        Report is not null && (Errors < other.Errors || (Errors == other.Errors && Report.Findings.Count < other.Report!.Findings.Count));

    /// <summary>The same, with what the other one cost too.</summary>
    public CheckedReply WithCostOf(CheckedReply other)
    {
        var sum = new UsageDetails();
        foreach (var cost in new[] { usage, other.usage }.OfType<UsageDetails>())
        {
            sum.Add(cost);
        }

        return new CheckedReply(Response, message, Report, usage is null && other.usage is null ? null : sum);
    }

    /// <summary>The response with annotations and report, and with the urgent notice where it was dropped. What the inner client gave is not changed: it may keep it.</summary>
    public ChatResponse Finish(Answer answer)
    {
        if (Report is null)
        {
            return Response;
        }

        // The first notice is the one that must be passed on: they are in that order.
        var notice = Report.Findings.Any(finding => finding.Kind == DraftFindingKind.NoticeDropped) ? answer.Notices[0].Message : null;
        List<ChatMessage> messages = [.. Response.Messages];
        if (message is not null)
        {
            var shown = message.Clone();
            shown.Contents = ReplyAnnotations.Annotate(message.Contents, Report, answer);
            messages[messages.IndexOf(message)] = shown;
            Begin(shown, notice);
        }
        else if (notice is not null)
        {
            messages.Add(new ChatMessage(ChatRole.Assistant, notice));
        }

        return new ChatResponse(messages)
        {
            ResponseId = Response.ResponseId,
            ConversationId = Response.ConversationId,
            ModelId = Response.ModelId,
            CreatedAt = Response.CreatedAt,
            FinishReason = Response.FinishReason,
            Usage = usage,
            RawRepresentation = Response.RawRepresentation,
            AdditionalProperties = new AdditionalPropertiesDictionary(Response.AdditionalProperties ?? [])
            {
                [GutKnowledgeChatClient.ReportKey] = Report,
                [GutKnowledgeChatClient.AnswerKey] = answer,
            },
        };
    }

    private static void Begin(ChatMessage message, string? notice)
    {
        if (notice is not null)
        {
            var first = message.Contents.TakeWhile(content => content is not TextContent).Count();
            message.Contents.Insert(first, new TextContent(notice + "\n\n"));
        }
    }
}
