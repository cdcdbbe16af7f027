using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.Generation;

/// <summary>Articles that nobody wrote, of the length and shape of real ones. Article n of a seed is the same whatever is generated before it.</summary>
internal sealed class ArticleGenerator(int seed)
{
    private readonly FillerWords filler = new();
    private readonly TopicWords topics = new(Vocabulary.Default);

    public IEnumerable<Article> Articles(int count) => Enumerable.Range(1, count).Select(Article);

    public Article Article(int number)
    {
        var dice = new Dice(((ulong)(uint)seed << 32) | (uint)number);
        var references = dice.Between(4, 20);
        List<IReadOnlyList<string>> symptoms = [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => topics.Next(dice, ConceptType.Symptom))];
        if (number % 3 == 0)
        {
            symptoms.Add(topics.NamesOfEverywhere);
        }

        var sentences = new SentenceMaker(dice, filler, topics, symptoms, references);
        var builder = new ArticleBuilder(string.Create(CultureInfo.InvariantCulture, $"generated-{number:D6}"))
        {
            Title = sentences.Title(),
            Published = new DateOnly(2015, 1, 1).AddDays(dice.Between(0, 4000)),
            Author = "Nobody",
            Publisher = "Benchmarks",
        };
        AddBody(builder, dice, sentences, dice.Between(300, 900));
        if (number % 3 == 0)
        {
            builder.AddParagraph($"Many people know {dice.Of(topics.NamesOfEverywhere)}.");
        }

        foreach (var reference in GeneratedReferences.Of(dice, filler, references))
        {
            builder.AddReference(reference);
        }

        return builder.Build();
    }

    private static void AddBody(ArticleBuilder builder, Dice dice, SentenceMaker sentences, int words)
    {
        while (words > 0)
        {
            if (builder.HasText)
            {
                builder.AddHeading(2, sentences.Heading());
            }

            for (var paragraph = dice.Between(1, 3); paragraph > 0 && words > 0; paragraph--)
            {
                words -= Add(string.Join(' ', Enumerable.Range(0, dice.Between(2, 5)).Select(_ => sentences.Next())), builder.AddParagraph);
            }

            if (dice.Chance(0.4) && words > 0)
            {
                words -= Add(sentences.LeadIn(), builder.AddParagraph);
                for (var entry = dice.Between(3, 7); entry > 0; entry--)
                {
                    words -= Add(sentences.Entry(), builder.AddListItem);
                }
            }
        }
    }

    private static int Add(string part, Func<string, ArticleBuilder> add)
    {
        add(part);
        return part.Count(c => c == ' ') + 1;
    }
}
