using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Search;

namespace GutKnowledge.AI.Tools;

/// <summary>All sentences on something, of chosen articles or of the best ones, where <c>ask</c> shows the first few of each.</summary>
internal static class EvidenceTool
{
    private const string Description =
        """
        More sentences than ask gives, on a question or one concept; of given articles or of the best. Result: {urgent,evidence:[rows as in ask without n: cite by article],articles,truncated?,errors?}.
        """;

    private static readonly TextParameter About = new("about", "Question or concept") { IsRequired = true };

    private static readonly TextsParameter Articles = new("articles", "Ids from ask");

    private static readonly ChoiceParameter<Wording> LeastWording = new("wording", "At least so sure");

    private static readonly TextsParameter Designs = new("designs", "Cites one of: RandomisedTrial, MetaAnalysis, Cohort...");

    private static readonly FlagParameter Cited = new("cited", "Only with a source");

    private static readonly NumberParameter From = new("from", string.Empty, usual: 1, least: 1);

    public static KnowledgeTool Create(KnowledgeBase knowledge) => new(
        knowledge, "evidence", Description, typeof(EvidenceResult), [About, Articles, LeastWording, Designs, Cited, From, RowBudget.Parameter], About, arguments => Find(knowledge, arguments));

    private static EvidenceResult Find(KnowledgeBase knowledge, ToolArguments arguments)
    {
        var (about, from) = (About.Get(arguments), From.Get(arguments));
        var filter = new ArticleFilter { LeastWording = LeastWording.Read(arguments), Designs = [.. Designs.Get(arguments).Select(Design)], OnlyCited = Cited.Get(arguments) };
        var errors = new List<string>();
        var found = new List<(ArticleSummary, EvidenceRow)>();
        foreach (var id in Wanted(knowledge, about, Articles.Get(arguments), filter, errors))
        {
            if (knowledge.EvidenceIn(id, about, filter) is { } evidence)
            {
                found.AddRange(evidence.Evidence.Select(said => (evidence.Article, EvidenceRow.Of(null, evidence.Article, said, isAgainst: false))));
                found.AddRange(evidence.Against.Select(said => (evidence.Article, EvidenceRow.Of(null, evidence.Article, said, isAgainst: true))));
            }
            else
            {
                errors.Add(ArticleTool.NoArticle(id.Value));
            }
        }

        var head = new EvidenceResult { Evidence = [], Articles = [], Errors = errors.Count > 0 ? errors : null };
        var rows = new EvidenceRows(RowBudget.From(found, from));
        var shown = rows.Fit(head, RowBudget.Parameter.Get(arguments));
        return head with { Evidence = rows.Rows(shown), Articles = rows.Articles(shown), Truncated = RowBudget.Rest(from, shown, found.Count) };
    }

    private static List<ArticleId> Wanted(KnowledgeBase knowledge, string about, IReadOnlyList<string> given, ArticleFilter filter, List<string> errors)
    {
        if (given.Count == 0)
        {
            return [.. knowledge.Ask(about, take: AskTool.Articles, filter: filter).Articles.Select(article => article.Article.Id)];
        }

        var ids = new List<ArticleId>();
        foreach (var id in given.Distinct(StringComparer.Ordinal))
        {
            if (ArticleTool.Id(id) is { } known)
            {
                ids.Add(known);
            }
            else
            {
                errors.Add(ArticleTool.NoArticle(id));
            }
        }

        return ids;
    }

    private static StudyDesign Design(string name) => Enum.TryParse<StudyDesign>(name, ignoreCase: true, out var design) && Enum.IsDefined(design)
        ? design
        : throw new ToolMistakeException($"No design '{name}'; there are {string.Join(", ", Enum.GetNames<StudyDesign>())}.");
}
