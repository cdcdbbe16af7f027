using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Finds in a text what it mentions, claims and cites. One annotator serves any number of threads.</summary>
public sealed class Annotator
{
    private readonly MentionFinder finder;
    private readonly Lazy<SpellingRepair> spelling;

    /// <summary>Makes an annotator that knows the concepts of <paramref name="vocabulary"/>.</summary>
    public Annotator(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Vocabulary = vocabulary;
        finder = new MentionFinder(vocabulary);
        spelling = new(() => new SpellingRepair(finder.Wordings));
    }

    /// <summary>The concepts it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Annotates an article.</summary>
    public AnnotatedArticle Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new AnnotatedArticle(article, FindMentions(article.Title), new ArticleAnnotation(this, article).Sentences());
    }

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
        foreach (var span in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            Tokenizer.Tokenize(text, span, tokens);
            if (isQuestion)
            {
                spelling.Value.Repair(text, tokens, ref lookups);
            }

            mentions.AddRange(AssertionClassifier.Classify(text, tokens, finder.Find(text, tokens, isQuestion, mode, local)));
        }

        return mentions;
    }

    // The words go into the list that is given, so the parts are good until it is filled again.
    internal SentenceParts Parts(string text, TextSpan span, LocalAbbreviations local, TokenList tokens)
    {
        Tokenizer.Tokenize(text, span, tokens);
        var mentions = AssertionClassifier.Classify(text, tokens, finder.Find(text, tokens, isQuestion: false, MentionMode.MostSpecific, local));
        return new SentenceParts(text, span, tokens, mentions);
    }
}
