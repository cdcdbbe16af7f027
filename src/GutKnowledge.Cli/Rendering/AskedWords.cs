using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The names of what was asked, so that a reader finds them in a sentence. Only letters are coloured; the sentence stays as it is.</summary>
internal sealed class AskedWords
{
    private readonly List<(string Text, StringComparison Comparison)> words;

    private AskedWords(List<(string Text, StringComparison Comparison)> words) => this.words = words;

    public static AskedWords Of(IEnumerable<NamedConcept> concepts, IEnumerable<string> asked) => new(
    [
        .. concepts.SelectMany(concept => Vocabulary.Default.Find(concept.Id)?.Synonyms ?? [])
            .Select(synonym => (synonym.Text, synonym.Kind == SynonymKind.Abbreviation ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            .Concat(asked.Select(text => (Text: text, StringComparison.OrdinalIgnoreCase)))
            .Where(word => word.Text.Length > 0)
            .OrderByDescending(word => word.Text.Length),
    ]);

    public Paragraph Mark(string sentence) => Mark(new Paragraph(), sentence);

    /// <summary>Behind what stands in the paragraph.</summary>
    public Paragraph Mark(Paragraph paragraph, string sentence)
    {
        var plain = 0;
        for (var i = 0; i < sentence.Length;)
        {
            if (LengthAt(sentence, i) is > 0 and var length)
            {
                paragraph.Append(sentence[plain..i], Palette.Plain).Append(sentence.Substring(i, length), Palette.Asked);
                plain = i += length;
            }
            else
            {
                i++;
            }
        }

        return paragraph.Append(sentence[plain..], Palette.Plain);
    }

    private int LengthAt(string sentence, int start)
    {
        if (start > 0 && char.IsLetterOrDigit(sentence[start - 1]))
        {
            return 0;
        }

        foreach (var (text, comparison) in words)
        {
            var end = start + text.Length;
            if (end <= sentence.Length && string.Compare(sentence, start, text, 0, text.Length, comparison) == 0 && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
            {
                return text.Length;
            }
        }

        return 0;
    }
}
