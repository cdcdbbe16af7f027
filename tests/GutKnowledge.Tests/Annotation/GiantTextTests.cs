using System.Collections;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Annotation;

/// <summary>A text without an end of a sentence is one sentence, however long: the work grows with it and not with its square. The times are in the benchmark project (<c>hostile</c>).</summary>
public sealed class GiantTextTests
{
    private static readonly Annotator Annotator = new(Vocabulary.Default);
    private static readonly QuestionParser Questions = new(Annotator);

    [Theory]
    [InlineData("bloating ")]
    [InlineData("bloating, ")]
    [InlineData("no ")]
    [InlineData("no bloating, fever or ")]
    [InlineData("isn't had a bloating ")]
    [InlineData("had bloating in 2017 last year ")]
    [InlineData("possibly really ")]
    [InlineData("symptoms of bloating include ")]
    [InlineData("bloating causes fever and may worsen ")]
    [InlineData("less bloating is controversial ")]
    public void Twice_the_text_is_twice_the_work(string piece)
    {
        var (once, twice) = (Reads(piece, 400), Reads(piece, 800));

        twice.Should().BeInRange(once, once * 22 / 10);
    }

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData("bloating", 1_000_000)]
    [InlineData("bloating ", 1_000_000)]
    [InlineData(",", 1_000_000)]
    [InlineData("no ", 1_000_000)]
    [InlineData(".", 1_000_000)]
    [InlineData("\ud83d\ude29", 1_000_000)]
    [InlineData("\n", 1_000_000)]
    public void A_giant_text_has_its_mentions_found(string piece, int length)
    {
        var text = Repeat(piece, length / piece.Length);

        Annotator.FindMentions(text).Should().HaveCount(piece == "bloating " ? length / piece.Length : 0);
    }

    [Theory]
    [InlineData("my bum is bleeding ")]
    [InlineData("blood ")]
    [InlineData("blaoting. ")]
    [InlineData("no ")]
    [InlineData(",")]
    public void A_giant_question_is_understood(string piece)
    {
        var text = Repeat(piece, 100_000 / piece.Length);

        Questions.Parse(text).Text.Should().BeSameAs(text);
    }

    [Theory]
    [InlineData("AB")]
    [InlineData("(Smith, 2012; ")]
    [InlineData("Smith (2012) ")]
    [InlineData("reflux [1-400] ")]
    [InlineData("abc¹,")]
    [InlineData("....................x")]
    [InlineData("symptoms include ")]
    [InlineData("abdominal and back pain, ")]
    public void A_giant_article_is_annotated(string piece)
    {
        var text = Repeat(piece, 100_000 / piece.Length) + ":";
        var article = Make.Citing("giant", ["1. Smith A. Herbs and the quiet gut. J Kitchen Med. 2012;12(3):45-52."], text, "- " + text);

        Annotator.Annotate(article).Sentences.Should().NotBeEmpty();
    }

    [Fact]
    public void A_lead_in_states_of_its_entries_all_that_it_names_unless_that_is_a_whole_book()
    {
        string[] things = ["bloating", "diarrhea", "reflux", "fever", "nausea"];

        Claims(things).Should().HaveCount(things.Length);
        Claims([.. things, .. things, .. things]).Should().HaveCount(3 * things.Length);
        Claims([.. Enumerable.Repeat(things, 40).SelectMany(all => all)]).Should().BeEmpty();

        static IReadOnlyList<Claim> Claims(string[] named) =>
            Annotator.Annotate(Make.Article("list", $"Causes of {string.Join(", ", named)} include:", "- stress")).Sentences[^1].Claims;
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    // How often a word is looked at to find assertions and claims.
    private static long Reads(string piece, int times)
    {
        var text = Repeat(piece, times);
        var mentions = Annotator.FindMentions(text);
        var tokens = new CountedTokens(Tokenizer.Tokenize(text));
        var parts = new SentenceParts(text, new TextSpan(0, text.Length), tokens, AssertionClassifier.Classify(text, tokens, mentions));
        ClaimExtractor.Extract(parts, Vocabulary.Default);
        ClaimExtractor.Frame(parts, Vocabulary.Default);
        DisputeFinder.Find(parts, Vocabulary.Default);
        return tokens.Reads;
    }

    private sealed class CountedTokens(TokenList tokens) : IReadOnlyList<Token>
    {
        public long Reads { get; private set; }

        public int Count => tokens.Count;

        public Token this[int index]
        {
            get
            {
                Reads++;
                return tokens[index];
            }
        }

        public IEnumerator<Token> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
