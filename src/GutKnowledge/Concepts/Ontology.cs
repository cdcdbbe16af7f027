using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>An ontology whose identifiers the bundled vocabulary names. Show its version where an identifier is shown.</summary>
/// <param name="Prefix">What its identifiers begin with, such as <c>HP</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The release or files in which the identifiers were looked up.</param>
/// <param name="Licence">Its terms.</param>
public sealed record Ontology(string Prefix, string Name, string Version, string Licence)
{
    private static readonly Lazy<IReadOnlyList<Ontology>> Embedded = new(() =>
        [.. DataTable.Embedded("vocabulary/ontologies.tsv").Rows.Select(row => new Ontology(row["prefix"], row["name"], row["version"], row["licence"]))]);

    /// <summary>The ontologies of the bundled vocabulary.</summary>
    public static IReadOnlyList<Ontology> Bundled => Embedded.Value;
}
