using GutKnowledge.Answers;

namespace GutKnowledge.AI.Tools;

/// <summary>What all articles say of one thing, counted by sources.</summary>
internal static class ConceptTool
{
    private const int Guesses = 3;

    private const string Description =
        """
        What all articles say of one symptom, condition, food, medicine, organism or test. Result: {urgent,id,name,type,articles,said:[{role:Cause|Symptom|Condition|Helps|Worsens|Test|Associated,name,sources,wording,example:{sentence,article}}],disputed,truncated?}. role: what name is to it.
        """;

    private static readonly TextParameter Name = new("name", "Any name of it") { IsRequired = true };

    private static readonly NumberParameter From = new("from", string.Empty, usual: 1, least: 1);

    public static KnowledgeTool Create(KnowledgeBase knowledge) => new(
        knowledge, "concept", Description, typeof(ConceptResult), [Name, From, RowBudget.Parameter], Name, arguments => Describe(knowledge, Name.Get(arguments), From.Get(arguments), RowBudget.Parameter.Get(arguments)));

    private static ConceptResult Describe(KnowledgeBase knowledge, string name, int from, int most)
    {
        if (knowledge.Concept(name) is not { } profile)
        {
            var near = string.Join(", ", knowledge.Suggest(name, Guesses).Select(suggestion => suggestion.Concept?.Name).OfType<string>().Distinct().Select(known => $"'{known}'"));
            throw new ToolMistakeException($"No concept '{name}'; " + (near.Length > 0 ? $"perhaps {near}." : "suggest completes names, and ask takes any words."));
        }

        List<TieRow> said =
        [
            .. TieRow.Of(TieRole.Cause, profile.Causes), .. TieRow.Of(TieRole.Symptom, profile.Symptoms), .. TieRow.Of(TieRole.Condition, profile.Conditions), .. TieRow.Of(TieRole.Helps, profile.Helps),
            .. TieRow.Of(TieRole.Worsens, profile.Worsens), .. TieRow.Of(TieRole.Test, profile.Tests), .. TieRow.Of(TieRole.Associated, profile.Associations),
        ];
        var head = new ConceptResult
        {
            Id = profile.Concept.Id.Value,
            Name = profile.Concept.Name,
            Type = profile.Concept.Type,
            Articles = profile.Articles.Count,
            Said = [],
            Disputed = [.. profile.Disputes.Take(Guesses).Select(dispute => new SaidRow(dispute.Sentence, dispute.Article.Value))],
        };
        var rows = RowBudget.From(said, from);
        var shown = RowBudget.Fit(rows, head, most, ToolJson.Length);
        return head with { Said = [.. rows.Take(shown)], Truncated = RowBudget.Rest(from, shown, said.Count) };
    }
}
