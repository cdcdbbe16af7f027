using System.Text;
using System.Text.RegularExpressions;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Data;

public sealed partial class VocabularyDataTests
{
    private const long MostBytes = 20_000_000;

    // Wordings of facts/ambiguous_forms.tsv that are not ambiguous here, with the reason.
    private static readonly Dictionary<string, string> Settled = new(StringComparer.Ordinal)
    {
    };

    private static readonly Vocabulary Vocabulary = Vocabulary.Default;

    [Fact]
    public void All_concepts_load_under_keys_of_their_own()
    {
        Vocabulary.Concepts.Should().HaveCount(583);
        Vocabulary.Concepts.Select(concept => concept.Id).Should().OnlyHaveUniqueItems();
        Vocabulary.Concepts.Should().OnlyContain(concept => concept.Synonyms[0].Text == concept.Name && concept.Name.Length > 0);
    }

    [Fact]
    public void A_broader_concept_exists_and_leads_up_in_no_circle()
    {
        foreach (var concept in Vocabulary.Concepts)
        {
            var above = new HashSet<ConceptId> { concept.Id };
            for (var broader = concept.Broader; broader is [var id, ..]; broader = Vocabulary.Find(id)!.Broader)
            {
                broader.Should().ContainSingle();
                above.Add(id).Should().BeTrue("{0} must not be broader than itself", id);
            }
        }
    }

    [Fact]
    public void An_identifier_has_the_shape_of_its_ontology() =>
        Vocabulary.Concepts.SelectMany(concept => concept.CrossReferences).Select(reference => reference.Id).Where(id => !OntologyId().IsMatch(id)).Should().BeEmpty();

    [Fact]
    public void Every_identifier_belongs_to_an_ontology_with_a_version() =>
        Vocabulary.Concepts.SelectMany(concept => concept.CrossReferences).Select(reference => reference.Id.Split(':')[0]).Distinct()
            .Should().BeEquivalentTo(Ontology.Bundled.Where(ontology => ontology is { Version.Length: > 0, Licence.Length: > 0 }).Select(ontology => ontology.Prefix));

    [Theory]
    [InlineData("symptom", "abdominal symptom", 12)]
    [InlineData("symptom", "bowel symptom", 12)]
    [InlineData("symptom", "upper GI symptom", 12)]
    [InlineData("symptom", "anorectal symptom", 12)]
    [InlineData("symptom", "constitutional symptom", 8)]
    [InlineData("symptom", "neuropsychiatric symptom", 8)]
    [InlineData("symptom", "skin symptom", 8)]
    [InlineData("symptom", "musculoskeletal symptom", 8)]
    public void A_symptom_that_people_report_has_many_wordings(string kind, string group, int fewest)
    {
        var symptoms = Vocabulary.Concepts.Where(concept => concept.Group == group && concept.Id.Value.StartsWith(kind, StringComparison.Ordinal)).ToList();

        symptoms.Should().NotBeEmpty("the group is called so");
        symptoms.Where(concept => concept.Synonyms.Count < fewest).Select(concept => $"{concept.Id}: {concept.Synonyms.Count}").Should().BeEmpty();
    }

    [Fact]
    public void Every_wording_finds_its_concept() =>
        Vocabulary.Concepts.SelectMany(concept => concept.Synonyms.Where(synonym => !Vocabulary.Lookup(synonym.Text).Contains(concept)).Select(synonym => $"{concept.Id}: {synonym.Text}")).Should().BeEmpty();

    [Fact]
    public void A_wording_of_several_concepts_is_declared()
    {
        var text = new StringBuilder("# Wordings of several concepts, in their folded form. Each is declared here and is never silently won by one of them.\nwording\tconcepts\n");
        foreach (var ambiguity in Vocabulary.Ambiguities)
        {
            text.Append(ambiguity.Wording).Append('\t').AppendJoin("; ", ambiguity.Concepts).Append('\n');
        }

        Approval.Check(Path.Combine(Repository.Root, "data", "vocabulary", "ambiguous.tsv"), text.ToString());
    }

    // "blotting" for "bloating" would find blotting paper. Several words together ("chest pane") are no other thing.
    [Fact]
    public void No_misspelling_is_an_English_word() =>
        Vocabulary.Concepts.SelectMany(concept => concept.Synonyms.Where(synonym => synonym.Kind == SynonymKind.Misspelling && EnglishWords.Contain(synonym.Text.ToLowerInvariant())).Select(synonym => $"{concept.Id}: {synonym.Text}")).Should().BeEmpty();

    [Fact]
    public void The_wordings_that_the_facts_call_ambiguous_are_ambiguous()
    {
        var declared = Vocabulary.Ambiguities.ToDictionary(ambiguity => ambiguity.Wording, ambiguity => string.Join("; ", ambiguity.Concepts));
        var missing = new List<string>();
        foreach (var row in Shared.Rows("facts", "ambiguous_forms.tsv"))
        {
            var form = row["surface_form"];
            if (declared.GetValueOrDefault(Vocabulary.Key(form)) is not { } concepts || !row["concept_ids"].Split("; ").All(concepts.Split("; ").Contains))
            {
                missing.Add(form);
            }
        }

        missing.Should().BeEquivalentTo(Settled.Keys, "each of them stands in our list, or in this test with a reason");
    }

    [Fact]
    public void Loading_the_vocabulary_allocates_little()
    {
        Load();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var loaded = Load();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        loaded.Fingerprint.Should().Be(Vocabulary.Fingerprint);
        allocated.Should().BeLessThan(MostBytes);
    }

    [Fact]
    public void Every_concept_stands_in_the_facts()
    {
        var facts = Shared.Rows("facts", "concepts.tsv").ToDictionary(row => row["id"]);
        string[] columns = ["hpo_id", "mondo_id", "ncbitaxon_id", "chebi_id", "go_id", "mesh_ids"];
        foreach (var concept in Vocabulary.Concepts)
        {
            facts.Should().ContainKey(concept.Id.Value);
            var fact = facts[concept.Id.Value];
            concept.Name.Should().Be(fact["preferred_name"]);
            var known = columns.SelectMany(column => fact[column].Split("; ")).ToHashSet();
            concept.CrossReferences.Select(reference => reference.Id.Replace("MESH:", string.Empty, StringComparison.Ordinal)).Should().BeSubsetOf(known, "{0} has only identifiers that were looked up", concept.Id);
        }
    }

    private static Vocabulary Load()
    {
        var concepts = new List<Concept>();
        foreach (var path in EmbeddedData.List("vocabulary/").Where(path => path.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = EmbeddedData.Open(path);
            concepts.AddRange(VocabularyJson.Read(stream, path));
        }

        return new Vocabulary(concepts);
    }

    [GeneratedRegex(@"^(?:HP:\d{7}|MONDO:\d{7}|NCBITaxon:\d+|CHEBI:\d+|GO:\d{7}|MESH:[CD]\d{6,9})$")]
    private static partial Regex OntologyId();
}
