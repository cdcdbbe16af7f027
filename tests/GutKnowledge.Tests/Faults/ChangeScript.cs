using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Faults;

/// <summary>Changes without end, each decided by the seed and its number alone, so that a process that was killed and the one that looks afterwards speak of the same.</summary>
internal sealed record ChangeScript(int Seed)
{
    private const int Keys = 150;
    private const int MostAtOnce = 8;

    public Change At(int number)
    {
        var dice = new Random((Seed * 1_000_003) + number);
        return dice.Next(6) == 0
            ? new Change([], new ArticleId(Key(dice)))
            : new Change([.. Enumerable.Range(0, dice.Next(1, MostAtOnce)).Select(_ => RandomArticles.Of(Key(dice), dice))], null);
    }

    /// <summary>What is there after so many changes, by key.</summary>
    public SortedDictionary<string, Article> After(int changes)
    {
        var articles = new SortedDictionary<string, Article>(StringComparer.Ordinal);
        for (var number = 0; number < changes; number++)
        {
            At(number).ApplyTo(articles);
        }

        return articles;
    }

    private static string Key(Random dice) => $"a{dice.Next(Keys):000}";
}
