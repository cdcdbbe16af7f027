using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>Everyday words for terms of an ontology that gives none itself (<c>data/vocabulary/everyday.tsv</c>). Thread-safe.</summary>
internal static class EverydayWordings
{
    private static readonly Lazy<ILookup<ConceptId, Row>> Rows = new(() => DataTable.Embedded("vocabulary/everyday.tsv").Rows
        .ToLookup(row => new ConceptId(row["id"]), row => new Row(row["like"] is { Length: > 0 } like ? new ConceptId(like) : null, row["wordings"].Split("; ", StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>The concept of an ontology with the everyday words that it lacks, among them those of a concept of ours that is close to it.</summary>
    public static Concept AddTo(Concept concept, Vocabulary ours)
    {
        if (!Rows.Value.Contains(concept.Id))
        {
            return concept;
        }

        var known = concept.Synonyms.Select(synonym => Vocabulary.Key(synonym.Text)).ToHashSet(StringComparer.Ordinal);
        var wordings = Rows.Value[concept.Id].SelectMany(row => row.Wordings.Select(wording => new Synonym(wording, SynonymKind.Lay)).Concat(OfClose(row.Like, ours)));
        return concept with { Synonyms = [.. concept.Synonyms, .. wordings.Where(synonym => known.Add(Vocabulary.Key(synonym.Text)))] };
    }

    private static IEnumerable<Synonym> OfClose(ConceptId? id, Vocabulary ours) =>
        id is { } like && ours.Find(like) is { } concept
            ? concept.Synonyms.Where(synonym => synonym.Kind != SynonymKind.Abbreviation).Select(synonym => synonym with { Kind = synonym.Kind == SynonymKind.Preferred ? SynonymKind.Lay : synonym.Kind })
            : [];

    private sealed record Row(ConceptId? Like, IReadOnlyList<string> Wordings);
}
