using System.Text.RegularExpressions;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>The words of the questions that may be put (<c>data/cues/follow-ups.tsv</c>).</summary>
internal static partial class FollowUpWords
{
    private const string Group = "group:";

    private static readonly Dictionary<string, (string Asker, string Other)> Rows =
        DataTable.Embedded("cues/follow-ups.tsv").Rows.ToDictionary(row => row["key"], row => (row["asker"], row["other"]), StringComparer.Ordinal);

    /// <summary>The question for a concept; null for what is not asked.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="isOfOther">Whether it is asked of somebody else than who writes.</param>
    /// <param name="vocabulary">Where its broader concepts stand.</param>
    public static FollowUp? Of(Concept concept, bool isOfOther, Vocabulary vocabulary)
    {
        if (concept.Type is not (ConceptType.Symptom or ConceptType.Exposure) || Row(concept, vocabulary) is not { } row)
        {
            return null;
        }

        var template = isOfOther ? row.Other : row.Asker;
        var braces = Braces().Match(template);
        if (!braces.Success)
        {
            return null;
        }

        var words = braces.Groups["words"].Value is { Length: > 0 } written ? written : InSentence(concept.Name);
        return new FollowUp(new NamedConcept(concept.Id, concept.Name), template[..braces.Index] + words + template[(braces.Index + braces.Length)..], new TextSpan(braces.Index, words.Length));
    }

    private static (string Asker, string Other)? Row(Concept concept, Vocabulary vocabulary) =>
        Rows.TryGetValue(concept.Id.Value, out var own) ? own
        : GroupOf(concept, vocabulary) is { } group && Rows.TryGetValue(Group + group, out var ofGroup) ? ofGroup
        : null;

    // One step is enough: what stands two steps down has a broader concept with a group in between, or none.
    private static string? GroupOf(Concept concept, Vocabulary vocabulary) =>
        concept.Group ?? concept.Broader.Select(id => vocabulary.Find(id)?.Group).FirstOrDefault(group => group is not null);

    // "Abdominal pain" begins small within a sentence, "FODMAP intake" does not.
    private static string InSentence(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    [GeneratedRegex(@"\{(?<words>[^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
