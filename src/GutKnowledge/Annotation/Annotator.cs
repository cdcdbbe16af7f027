using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Finds in a text what it mentions, claims and cites. One annotator serves any number of threads.</summary>
public sealed class Annotator
{
    private readonly KnownWordings wordings;

    /// <summary>Makes an annotator that knows the concepts of <paramref name="vocabulary"/>. The first one for a vocabulary reads its wordings; others share what was made of them.</summary>
    public Annotator(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Vocabulary = vocabulary;
        wordings = KnownWordings.Of(vocabulary);
    }

    /// <summary>The concepts it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Annotates an article.</summary>
    public AnnotatedArticle Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new AnnotatedArticle(article, FindMentions(article.Title), new ArticleAnnotation(this, article).Sentences());
    }

    /// <summary>Annotates articles on several threads; what comes out, and in which order, is the same for any number of them.</summary>
    internal IEnumerable<AnnotatedArticle> AnnotateAll(IReadOnlyList<Article> articles, int threads) =>
        threads == 1 || articles.Count == 1 ? articles.Select(Annotate) : articles.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(Annotate);

    /// <summary>The mentions of a text that is no question, each with its assertion, in order.</summary>
    public IReadOnlyList<Mention> FindMentions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindMentions(text, isQuestion: false);
    }

    /// <summary>The same, with a choice of what is kept where wordings overlap.</summary>
    public IReadOnlyList<Mention> FindMentions(string text, MentionMode mode)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindMentions(text, isQuestion: false, mode);
    }

    internal IReadOnlyList<Mention> FindMentions(string text, bool isQuestion, MentionMode mode = MentionMode.MostSpecific)
    {
        var mentions = new List<Mention>();
        var tokens = new TokenList();
        var local = new LocalAbbreviations();
        var lookups = SpellingRepair.MostLookups;
        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));
        for (var i = 0; i < sentences.Count; i++)
        {
            Tokenizer.Tokenize(text, sentences[i], tokens);
            if (isQuestion)
            {
                wordings.Spelling.Repair(text, tokens, ref lookups);
            }

            var classified = Classify(text, tokens, wordings.Finder.Find(text, tokens, isQuestion, mode, local), isQuestion);
            mentions.AddRange(DenyingAnswer.Apply(text, sentences, i, tokens, classified));
        }

        return mentions;
    }

    // The words go into the list that is given, so the parts are good until it is filled again.
    internal SentenceParts Parts(string text, TextSpan span, LocalAbbreviations local, TokenList tokens) => Parts(text, [span], 0, local, tokens);

    // One of the sentences of a passage.
    internal SentenceParts Parts(string text, List<TextSpan> sentences, int at, LocalAbbreviations local, TokenList tokens)
    {
        Tokenizer.Tokenize(text, sentences[at], tokens);
        var mentions = Classify(text, tokens, wordings.Finder.Find(text, tokens, isQuestion: false, MentionMode.MostSpecific, local), isQuestion: false);
        return new SentenceParts(text, sentences[at], tokens, DenyingAnswer.Apply(text, sentences, at, tokens, mentions));
    }

    private List<Mention> Classify(string text, TokenList tokens, List<Mention> mentions, bool isQuestion) =>
        AssertionClassifier.Classify(text, tokens, NormalResults.Narrow(tokens, mentions, Vocabulary), isQuestion);
}
