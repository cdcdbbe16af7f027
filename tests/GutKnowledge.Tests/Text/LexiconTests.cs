using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class LexiconTests
{
    [Fact]
    public void A_cue_that_is_read_after_the_text_is_found_in_it()
    {
        var tokens = Tokenizer.Tokenize("the glorbles were quibbled");
        var before = tokens[1].Word.Id;

        var cues = new PhraseTrie<string>();
        cues.Add(["glorble"], _ => "noun");
        var stems = new PhraseTrie<string>();
        stems.Add([WordFamilies.Stem("quibbled")], _ => "verb");

        before.Should().Be(0, "no cue has had the word until then");
        cues.Value(cues.Next(PhraseTrie<string>.Root, tokens[1].Word.Id)).Should().Be("noun");
        stems.Value(stems.Next(PhraseTrie<string>.Root, tokens[3].Word.StemId)).Should().Be("verb");
    }

    [Fact]
    public void Threads_that_read_and_number_the_same_words_agree()
    {
        var words = Enumerable.Range(0, 2000).Select(i => $"zzword{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}x").ToList();
        var numbers = new int[4][];

        Parallel.For(0, 4, thread =>
        {
            var read = words.ConvertAll(word => Lexicon.Word(word));
            if (thread % 2 == 0)
            {
                words.ForEach(word => Lexicon.Number(WordForm.Fold(word)));
            }

            numbers[thread] = read.ConvertAll(word => word.Id).ToArray();
        });

        words.Select(word => Lexicon.Word(word).Id).Should().NotContain(0);
        words.GroupBy(word => WordForm.Fold(word)).Should().OnlyContain(same => same.Select(word => Lexicon.Word(word).Id).Distinct().Count() == 1);
        numbers[0].Should().Equal(words.Select(word => Lexicon.Word(word).Id));
        numbers[2].Should().Equal(numbers[0]);
    }
}
