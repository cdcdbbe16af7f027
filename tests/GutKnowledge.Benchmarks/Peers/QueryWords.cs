using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>The words of a question without stop words, as an analyzer makes them.</summary>
internal static class QueryWords
{
    public static List<string> Of(Analyzer analyzer, string text)
    {
        var words = new List<string>();
        using var stream = analyzer.GetTokenStream("body", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var word = term.ToString();
            if (!words.Contains(word))
            {
                words.Add(word);
            }
        }

        stream.End();
        return words;
    }
}
