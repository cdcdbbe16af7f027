using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Names of the fields of an article's document, and how its words are analysed.</summary>
internal static class IndexSchema
{
    /// <summary>Grows with every change of the fields or of what they hold; an index of another version is rebuilt from the store.</summary>
    public const int Version = 3;

    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <summary>Key of the article, one term; also as doc values, since ties are decided by it and hundreds of articles may be tied.</summary>
    public const string Id = "id";

    /// <summary>Words of the title.</summary>
    public const string Title = "title";

    /// <summary>Words of the headings.</summary>
    public const string Headings = "headings";

    /// <summary>Words of title, headings and text.</summary>
    public const string Body = "body";

    /// <summary>One term for each concept that the article speaks of as present; the frequency is how much it has to say of it.</summary>
    public const string Concept = "concept";

    /// <summary>Doc values: summary and references; the sentences with their claims, wording and citations; the text in UTF-8. See <see cref="ArticleValue"/>.</summary>
    public const string Article = "article";

    /// <summary>The 174 English stop words of the Snowball project, which suit conversational questions better than Lucene's 33.</summary>
    private static readonly CharArraySet StopWords = LoadStopWords();

    public static Analyzer CreateAnalyzer() => Analyzer.NewAnonymous((_, reader) =>
    {
        var tokenizer = new StandardTokenizer(Lucene, reader);
        TokenStream stream = new EnglishPossessiveFilter(Lucene, tokenizer);
        stream = new LowerCaseFilter(Lucene, stream);
        stream = new StopFilter(Lucene, stream, StopWords);
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(stream));
    });

    private static CharArraySet LoadStopWords()
    {
        using var reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", System.Text.Encoding.UTF8);
        return WordlistLoader.GetSnowballWordSet(reader, Lucene);
    }
}
