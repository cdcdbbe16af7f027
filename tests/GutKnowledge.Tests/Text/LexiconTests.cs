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
    public void Words_bear_the_mark_of_a_table_that_is_read_after_them()
    {
        var tokens = Tokenizer.Tokenize("the wugs were blicked by a wug");
        var mark = WordMarks.New();
        var before = tokens.Next(mark, 0);

        new PhraseTrie<string>(mark).Add(["wug"], _ => "noun");

        before.Should().Be(tokens.Count);
        tokens.HasAny(mark).Should().BeTrue();
        tokens.Next(mark, 0).Should().Be(1, "'wugs' is 'wug'");
        tokens.Next(mark, 2).Should().Be(6);
    }

    [Fact]
    public void A_word_that_takes_the_place_of_another_bears_its_own_marks()
    {
        var mark = WordMarks.New();
        new PhraseTrie<string>(mark).Add(["dax"], _ => "noun");
        var tokens = Tokenizer.Tokenize("the dxa is here");

        tokens.Replace(1, tokens[1] with { Word = Lexicon.Word("dax") });

        tokens.Next(mark, 0).Should().Be(1);
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
