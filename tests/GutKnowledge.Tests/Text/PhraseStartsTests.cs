using CsCheck;
using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class PhraseStartsTests
{
    private static readonly Gen<string> Phrase = Gen.Char["abc "].Array[0, 14].Select(letters => new string(letters));

    [Theory]
    [InlineData("Crohn’s disease", "crohns disease")]
    [InlineData("  Café-au-lait!", "cafe au lait")]
    [InlineData("gas", "gas")]
    [InlineData("…", "")]
    public void What_is_typed_is_folded_without_touching_the_ends_of_words(string text, string expected) => PhraseStarts.Fold(text).Should().Be(expected);

    [Fact]
    public void What_begins_so_is_found_at_every_word() => Gen.Select(Phrase.Array[0, 12], Phrase).Sample((phrases, typed) =>
    {
        var starts = new PhraseStarts(phrases);
        var asked = PhraseStarts.Fold(typed);

        var found = starts.Beginning(asked).ToArray();

        return found.OrderBy(start => start.Phrase).ThenBy(start => start.Offset).SequenceEqual(Places(phrases).Where(place => asked.Length > 0 && place.Text.StartsWith(asked, StringComparison.Ordinal)).Select(place => place.Start));
    });

    [Fact]
    public void What_nearly_begins_so_is_what_comparing_every_beginning_finds() => Gen.Select(Phrase.Array[0, 12], Phrase).Sample((phrases, typed) =>
    {
        var starts = new PhraseStarts(phrases);
        var asked = PhraseStarts.Fold(typed);
        var limit = asked.Length < 4 ? -1 : asked.Length < 8 ? 1 : 2;

        var found = starts.Near(asked);

        return found.OrderBy(start => start.Phrase).ThenBy(start => start.Offset)
            .SequenceEqual(Places(phrases).Where(place => Enumerable.Range(0, place.Text.Length + 1).Any(length => EditDistance.Within(asked, place.Text.AsSpan(0, length), limit) <= limit)).Select(place => place.Start));
    });

    private static IEnumerable<(PhraseStarts.Start Start, string Text)> Places(string[] phrases) =>
        from number in Enumerable.Range(0, phrases.Length)
        let folded = PhraseStarts.Fold(phrases[number])
        from offset in Enumerable.Range(0, folded.Length)
        where folded[offset] != ' ' && (offset == 0 || folded[offset - 1] == ' ')
        select (new PhraseStarts.Start(number, offset), folded[offset..]);
}
