namespace GutKnowledge.Concepts;

/// <summary>An ontology as an OBO file gives it.</summary>
/// <param name="Name">What the file calls itself; null when it does not.</param>
/// <param name="Version">Its data version; show it where its identifiers are shown.</param>
/// <param name="Terms">All terms in the order of the file, obsolete ones included.</param>
public sealed record OboOntology(string? Name, string? Version, IReadOnlyList<OboTerm> Terms)
{
    /// <summary>
    /// The terms as concepts: names and exact synonyms; what their names let us derive (<c>data/vocabulary/name-patterns.tsv</c>); layperson synonyms of any scope but broad become everyday words, abbreviations stay abbreviations.
    /// Related, narrow and broad synonyms in clinical language are left out, since they name something else. Obsolete terms are left out; their keys and alternate keys lead to what replaced them.
    /// </summary>
    /// <param name="type">The type of all concepts; an OBO file does not tell.</param>
    /// <param name="root">Takes only this term's descendants, and not the term itself; null takes all.</param>
    /// <exception cref="ArgumentException">There is no term with the key <paramref name="root"/>.</exception>
    public Vocabulary ToVocabulary(ConceptType type, string? root = null)
    {
        var terms = Terms.Where(term => !term.IsObsolete && term.Name.Length > 0).DistinctBy(term => term.Id).ToList();
        if (root is not null)
        {
            var below = Descendants(terms, root);
            terms.RemoveAll(term => !below.Contains(term.Id));
        }

        var known = terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var replaced = Terms.Where(term => term.IsObsolete).SelectMany(term => term.ReplacedBy.Select(by => (by, term.Id))).ToLookup(pair => pair.by, pair => pair.Id);
        var names = terms.ToDictionary(term => term.Id, ClinicalNames, StringComparer.Ordinal);
        var derived = new DerivedNames(terms);
        return new Vocabulary(terms.Select(term => new Concept
        {
            Id = new ConceptId(term.Id),
            Type = type,
            Name = term.Name,
            Synonyms =
            [
                new Synonym(term.Name, SynonymKind.Preferred),
                .. term.Synonyms.Where(IsName).Select(synonym => new Synonym(synonym.Text, KindOf(synonym))),
                .. derived.Of(term, term.Synonyms.Where(synonym => synonym.Scope == OboScope.Exact).Select(synonym => synonym.Text).Prepend(term.Name), term.Parents.Where(known.Contains).Select(id => names[id])).Select(wording => new Synonym(wording, SynonymKind.Clinical)),
            ],
            Broader = [.. term.Parents.Where(known.Contains).Distinct().Select(id => new ConceptId(id))],
            AlternateIds = [.. term.AlternateIds.Concat(replaced[term.Id]).Where(id => !known.Contains(id)).Distinct().Select(id => new ConceptId(id))],
            CrossReferences = [new CrossReference(term.Id, CrossReferenceMatch.Exact, term.Name)],
        }));
    }

    private static IReadOnlyList<string> ClinicalNames(OboTerm term) =>
        [term.Name, .. term.Synonyms.Where(synonym => IsName(synonym) && KindOf(synonym) == SynonymKind.Clinical).Select(synonym => synonym.Text)];

    private static bool IsName(OboSynonym synonym) =>
        synonym.Scope == OboScope.Exact || (synonym.Type == "layperson" && synonym.Scope is OboScope.Narrow or OboScope.Related);

    private static SynonymKind KindOf(OboSynonym synonym) => synonym.Type switch
    {
        "layperson" => SynonymKind.Lay,
        "abbreviation" => SynonymKind.Abbreviation,
        "uk_spelling" => SynonymKind.Spelling,
        _ => SynonymKind.Clinical,
    };

    private static HashSet<string> Descendants(List<OboTerm> terms, string root)
    {
        if (!terms.Exists(term => term.Id == root))
        {
            throw new ArgumentException($"There is no term '{root}'.", nameof(root));
        }

        var children = terms.SelectMany(term => term.Parents.Select(parent => (parent, term.Id))).ToLookup(pair => pair.parent, pair => pair.Id, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root]);
        while (open.TryPop(out var next))
        {
            foreach (var child in children[next].Where(found.Add))
            {
                open.Push(child);
            }
        }

        return found;
    }
}
