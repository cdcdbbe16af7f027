using System.Globalization;
using System.Text;
using GutKnowledge.Answers;

namespace GutKnowledge.AI.Mcp;

/// <summary>What the articles say of a concept, to read: by role, with how many sources say so, and where each claim stands.</summary>
internal static class ConceptText
{
    public static string Of(ConceptProfile profile)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{profile.Concept.Name} ({profile.Concept.Id.Value})\n");
        Related(text, "Said to bring it about or raise it", profile.Causes);
        Related(text, "Said to be a symptom of it", profile.Symptoms);
        Related(text, "Conditions it is said to be a symptom of or to go with", profile.Conditions);
        Related(text, "Said to go with it", profile.Associations);
        Related(text, "Said to improve, lower or prevent it", profile.Helps);
        Related(text, "Said to make it worse", profile.Worsens);
        Related(text, "How it is said to be examined", profile.Tests);
        if (profile.Disputes.Count > 0)
        {
            text.Append("\nDisputed\n");
            foreach (var dispute in profile.Disputes)
            {
                text.Append(CultureInfo.InvariantCulture, $"- \"{dispute.Sentence}\" ({KnowledgeResource.AddressOf(dispute.Article)})\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nArticles that speak of it: {profile.Articles.Count}\n");
        foreach (var article in profile.Articles)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {article.Title} ({KnowledgeResource.AddressOf(article.Id)})\n");
        }

        return text.ToString();
    }

    private static void Related(StringBuilder text, string heading, IReadOnlyList<RelatedConcept> related)
    {
        if (related.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
        foreach (var other in related)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {other.Name} ({other.Sources} {(other.Sources == 1 ? "source" : "sources")})\n");
            foreach (var statement in other.Statements)
            {
                text.Append(CultureInfo.InvariantCulture, $"  \"{statement.Text}\" ({KnowledgeResource.AddressOf(statement.Article)})\n");
            }
        }
    }
}
