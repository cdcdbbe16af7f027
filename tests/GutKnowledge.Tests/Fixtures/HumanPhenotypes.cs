using System.IO.Compression;
using GutKnowledge.Concepts;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>The Human Phenotype Ontology, read once for all tests; each of them skips where the file is absent.</summary>
internal static class HumanPhenotypes
{
    private static readonly Lock Reading = new();
    private static OboOntology? known;

    public static OboOntology Read()
    {
        lock (Reading)
        {
            return known ??= Read(Shared.File(Path.Combine("gold", "concepts"), "hp.2023-10-09.obo.gz"));
        }
    }

    private static OboOntology Read(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return OboReader.Read(file, "hp.obo");
    }
}
