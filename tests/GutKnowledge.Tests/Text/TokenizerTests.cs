using CsCheck;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Bloated, after meals", "bloated after meal")]
    [InlineData("don't", "don't")]
    [InlineData("don’t", "don't")]
    [InlineData("1.5 g", "1.5 g")]
    [InlineData("anti-inflammatory", "anti inflammatory")]
    [InlineData("Crohn's disease", "crohn disease")]
    [InlineData("", "")]
    [InlineData(" ,;. ", "")]
    public void A_text_is_cut_into_words(string text, string expected) =>
        string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Form)).Should().Be(expected);

    [Theory]
    [InlineData("fibre", "fiber")]
    [InlineData("diarrhoea", "diarrhea")]
    [InlineData("coeliac", "celiac")]
    [InlineData("oesophagus", "esophagus")]
    [InlineData("anaemia", "anemia")]
    [InlineData("odour", "odor")]
    [InlineData("rashes", "rash")]
    [InlineData("allergies", "allergy")]
    [InlineData("cramps", "CRAMP")]
    public void Two_spellings_of_a_word_are_one_form(string one, string other) => WordForm.Fold(one).Should().Be(WordForm.Fold(other));

    [Theory]
    [InlineData("café", "cafe")]
    [InlineData("cafe\u0301", "café")]
    public void An_accent_does_not_count(string one, string other) => WordForm.Fold(one).Should().Be(WordForm.Fold(other));

    [Theory]
    [InlineData("diagnosis", "diagnosi")]
    [InlineData("virus", "viru")]
    [InlineData("stress", "stres")]
    [InlineData("pain", "pan")]
    public void Different_words_stay_different(string one, string other) => WordForm.Fold(one).Should().NotBe(WordForm.Fold(other));

    [Theory]
    [InlineData("a b", "None")]
    [InlineData("a, b", "Comma")]
    [InlineData("a (b", "Comma")]
    [InlineData("a; b", "Clause")]
    [InlineData("a. b", "Clause")]
    [InlineData("H. b", "None")]
    [InlineData("a-b", "None")]
    public void Punctuation_between_words_parts_them(string text, string expected) => Tokenizer.Tokenize(text)[1].Break.ToString().Should().Be(expected);

    [Fact]
    public void Words_of_any_text_lie_in_order_inside_of_it_and_leave_out_no_letter() => AnyText.Gen.Sample(
        text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                if (token.Span.Start < end || token.Span.Length <= 0 || token.Span.End > text.Length || text[end..token.Span.Start].Any(char.IsAsciiLetterOrDigit))
                {
                    return false;
                }

                end = token.Span.End;
            }

            return !text[end..].Any(char.IsAsciiLetterOrDigit);
        },
        iter: 3_000);
}
