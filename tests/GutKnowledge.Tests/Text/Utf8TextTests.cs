using System.Text;
using CsCheck;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class Utf8TextTests
{
    // Characters of one to four bytes, pairs of surrogates among them.
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Const("a"), Gen.Const("ä"), Gen.Const("“"), Gen.Const("😀"), Gen.Const(" and so on ")).List[0, 400].Select(string.Concat);

    [Fact]
    public void Any_part_of_a_text_is_read_as_it_stands() => Texts.SelectMany(text => Gen.Select(Gen.Const(text), Gen.Int[0, text.Length], Gen.Int[0, text.Length])).Sample((text, a, b) =>
    {
        var span = TextSpan.FromBounds(Whole(text, Math.Min(a, b)), Whole(text, Math.Max(a, b)));
        return Encoded(text)[span] == span.In(text);
    }, iter: 500);

    [Fact]
    public void A_span_outside_of_the_text_is_refused()
    {
        var text = Encoded("abc");

        FluentActions.Invoking(() => text[new TextSpan(2, 2)]).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Utf8Text Encoded(string text)
    {
        byte[] bytes = [7, .. Encoding.UTF8.GetBytes(text), 7];
        return new Utf8Text(bytes, 1, bytes.Length - 2, text.Length, Utf8Text.Steps(text));
    }

    private static int Whole(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
