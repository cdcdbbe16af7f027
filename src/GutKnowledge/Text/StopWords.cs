using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace GutKnowledge.Text;

/// <summary>The 174 English stop words of the Snowball project, which suit conversational questions better than Lucene's 33.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> All = Load();

    /// <summary>Whether a folded form is one of them.</summary>
    public static bool Contain(string form) => All.Contains(form);

    private static HashSet<string> Load()
    {
        using var reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", System.Text.Encoding.UTF8);
        return [.. WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48).SelectMany(word => new[] { word, WordForm.Fold(word) })];
    }
}
