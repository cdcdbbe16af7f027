using GutKnowledge.Drafts;

namespace GutKnowledge.AI.Tools;

/// <summary>Checks the draft of a reply against the evidence.</summary>
internal static class CheckDraftTool
{
    private const string Description =
        """
        Checks your reply against ask's evidence on the same question before you send it. Result: {urgent,clean,findings:[{kind,severity:Warning|Error,text,message,n?}],sentences:[{text,role,backedBy:[n]}],truncated?,errors?}. Do what message says; send no reply with an Error.
        """;

    private static readonly TextParameter Question = new("question", "As given to ask") { IsRequired = true };

    private static readonly TextParameter Draft = new("draft", "The reply, citing [n]") { IsRequired = true };

    private static readonly TextsParameter Articles = new("articles", "Ids of articles read besides");

    public static KnowledgeTool Create(KnowledgeBase knowledge)
    {
        var guard = new AnswerGuard(knowledge.Vocabulary);
        return new(knowledge, "check_draft", Description, typeof(CheckDraftResult), [Question, Draft, Articles, RowBudget.Parameter], Question, arguments => Check(knowledge, guard, arguments));
    }

    private static CheckDraftResult Check(KnowledgeBase knowledge, AnswerGuard guard, ToolArguments arguments)
    {
        var (question, draft) = (Question.Get(arguments), Draft.Get(arguments));
        var (errors, also) = (new List<string>(), new List<DraftSource>());
        foreach (var id in Articles.Get(arguments))
        {
            if (ArticleTool.Find(knowledge, id) is { } article)
            {
                also.Add(new DraftSource(article.Title, article.Text));
            }
            else
            {
                errors.Add(ArticleTool.NoArticle(id));
            }
        }

        var report = guard.Check(draft, knowledge.Ask(question, take: AskTool.Articles), also);
        var head = new CheckDraftResult { Clean = report.IsClean, Findings = [.. report.Findings.Select(FindingRow.Of)], Sentences = [], Errors = errors.Count > 0 ? errors : null };
        List<DraftSentenceRow> rows = [.. report.Sentences.Select(DraftSentenceRow.Of)];
        var shown = RowBudget.Fit(rows, head, RowBudget.Parameter.Get(arguments), ToolJson.Length);
        return head with { Sentences = [.. rows.Take(shown)], Truncated = shown < rows.Count ? new Truncation(shown, rows.Count, "a shorter draft") : null };
    }
}
