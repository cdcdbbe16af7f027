using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Two vocabularies of the same concepts, of which the later one knows more wordings: what an update of the library brings.</summary>
internal static class Grumbling
{
    public static Vocabulary Before { get; } = Of("Grumbling");

    public static Vocabulary After { get; } = Of("Grumbling", "Rumbling");

    public static Article Article(string key) => Make.Article(key, "Rumbling is heard at night.");

    /// <summary>How many articles are found by the wordings that the index was made with.</summary>
    public static int Found(KnowledgeBase kb) => kb.Ask("grumbling").Total;

    /// <summary>A folder with articles that was made by the wordings before.</summary>
    public static TemporaryFolder Folder(int articles = 1)
    {
        var folder = new TemporaryFolder();
        Fill(folder.Path("kb"), articles);
        return folder;
    }

    public static void Fill(string path, int articles)
    {
        using var kb = KnowledgeBase.Open(path, new KnowledgeBaseOptions { Vocabulary = Before });
        kb.AddRange(Enumerable.Range(0, articles).Select(i => Article($"a{i:000}")));
    }

    /// <summary>Opens one with the wordings after.</summary>
    public static KnowledgeBase Open(string path, RebuildTiming rebuild = RebuildTiming.Background, IProgress<RebuildProgress>? progress = null, ListLogger? log = null) =>
        KnowledgeBase.Open(path, new KnowledgeBaseOptions { Vocabulary = After, Rebuild = rebuild, RebuildProgress = progress, LoggerFactory = log ?? new ListLogger() });

    /// <summary>The index folders of a knowledge base.</summary>
    public static IEnumerable<string> Places(string path) => Directory.EnumerateDirectories(path).Select(System.IO.Path.GetFileName).Order()!;

    private static Vocabulary Of(params string[] wordings) => new(
    [
        new Concept
        {
            Id = new("symptom:grumbling"), Type = ConceptType.Symptom, Name = "Grumbling", Synonyms = [.. wordings.Select((wording, i) => new Synonym(wording, i == 0 ? SynonymKind.Preferred : SynonymKind.Lay))],
        },
    ]);
}
