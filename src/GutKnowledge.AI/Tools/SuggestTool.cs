namespace GutKnowledge.AI.Tools;

/// <summary>Completes what somebody types.</summary>
internal static class SuggestTool
{
    private const int Most = 50;

    private const string Description =
        """
        Completes a half or wrongly typed name. Result: {urgent,suggestions:[{text,concept?,article?,articles}],truncated?}.
        """;

    private static readonly TextParameter Typed = new("text", "What was typed") { IsRequired = true };

    private static readonly NumberParameter Take = new("take", string.Empty, usual: 8, least: 1, most: Most);

    public static KnowledgeTool Create(KnowledgeBase knowledge) => new(
        knowledge, "suggest", Description, typeof(SuggestResult), [Typed, Take, RowBudget.Parameter], Typed, arguments => Complete(knowledge, Typed.Get(arguments), Take.Get(arguments), RowBudget.Parameter.Get(arguments)));

    private static SuggestResult Complete(KnowledgeBase knowledge, string text, int take, int most)
    {
        List<SuggestionRow> rows = [.. knowledge.Suggest(text, take).Select(SuggestionRow.Of)];
        var head = new SuggestResult { Suggestions = [] };
        var shown = RowBudget.Fit(rows, head, most, ToolJson.Length);
        return head with { Suggestions = [.. rows.Take(shown)], Truncated = shown < rows.Count ? new Truncation(shown, rows.Count, "a larger maxCharacters") : null };
    }
}
