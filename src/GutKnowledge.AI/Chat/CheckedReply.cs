using GutKnowledge.Answers;
using GutKnowledge.Drafts;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Chat;

/// <summary>A response of the inner client and what the check of it found.</summary>
internal sealed class CheckedReply
{
    private readonly ChatMessage? message;

    private CheckedReply(ChatResponse response, ChatMessage? message, DraftReport? report) => (Response, this.message, Report) = (response, message, report);

    public ChatResponse Response { get; }

    /// <summary>Null where the model waits for a tool: the reply is still to come.</summary>
    public DraftReport? Report { get; }

    /// <summary>How many findings there are that a reader must not be shown.</summary>
    public int Errors => Report?.Findings.Count(finding => finding.Severity == DraftSeverity.Error) ?? 0;

    public static CheckedReply Of(ChatResponse response, EvidenceTurn turn, AnswerGuard guard)
    {
        List<AIContent> contents = [.. response.Messages.SelectMany(message => message.Contents)];
        var results = contents.OfType<FunctionResultContent>().Select(result => result.CallId).ToHashSet(StringComparer.Ordinal);
        if (contents.OfType<FunctionCallContent>().Any(call => !results.Contains(call.CallId)))
        {
            return new CheckedReply(response, null, null);
        }

        var reply = response.Messages.LastOrDefault(message => message.Role == ChatRole.Assistant && !string.IsNullOrEmpty(message.Text));
        return new CheckedReply(response, reply, guard.Check(reply?.Text ?? string.Empty, turn.Answer, [.. turn.Also, .. ToolTexts.Of(response.Messages)]));
    }

    public bool IsBetterThan(CheckedReply other) =>
        Report is not null && (Errors < other.Errors || (Errors == other.Errors && Report.Findings.Count < other.Report!.Findings.Count));

    /// <summary>The same, with what the other one cost too.</summary>
    public CheckedReply WithCostOf(CheckedReply other)
    {
        if (other.Response.Usage is { } cost)
        {
            var sum = new UsageDetails();
            sum.Add(cost);
            if (Response.Usage is { } own)
            {
                sum.Add(own);
            }

            Response.Usage = sum;
        }

        return this;
    }

    /// <summary>The response with annotations and report, and with the urgent notice where it was dropped. The inner client's messages are not changed.</summary>
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

        Response.Messages = messages;
        Response.AdditionalProperties = new AdditionalPropertiesDictionary(Response.AdditionalProperties ?? [])
        {
            [GutKnowledgeChatClient.ReportKey] = Report,
            [GutKnowledgeChatClient.AnswerKey] = answer,
        };
        return Response;
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
