using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Names of the fields of an article's document.</summary>
internal static class IndexSchema
{
    /// <summary>Grows with every change of the fields or of what they hold; an index of another version is rebuilt from the store.</summary>
    public const int Version = 7;

    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <summary>Key of the article, one term; also as doc values, since ties are decided by it and hundreds of articles may be tied.</summary>
    public const string Id = "id";

    /// <summary>Words of the title; as doc values the title itself.</summary>
    public const string Title = "title";

    /// <summary>Words of title, headings and text.</summary>
    public const string Body = "body";

    /// <summary>Pieces of the words of title, headings and text, see <see cref="Search.SearchedWords.Grams"/>; only in an index that was made with them.</summary>
    public const string Grams = "grams";

    /// <summary>One term for each concept that the article speaks of as present; the frequency is how much it has to say of it.</summary>
    public const string Concept = "concept";

    /// <summary>Doc values: summary and references; the sentences with their claims, wording and citations; the text in UTF-8. See <see cref="ArticleValue"/>.</summary>
    public const string Article = "article";

    /// <summary>Doc values: concepts with their strength, and what the sentences say how surely. See <see cref="ArticleFacts"/>.</summary>
    public const string Facts = "facts";

    /// <summary>Doc values: the day of publication, counted from 1; 0 for none.</summary>
    public const string Published = "published";

    /// <summary>Doc values: the publisher.</summary>
    public const string Publisher = "publisher";

    /// <summary>Doc values: the tags.</summary>
    public const string Tag = "tag";

    /// <summary>The doc values that hold how many words an article has in a field.</summary>
    public static string LengthOf(string field) => field + "-length";
}
