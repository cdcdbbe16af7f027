using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Evaluation;

namespace GutKnowledge.Import.Evaluation;

/// <summary>Reads judged pages and compares their articles with what somebody wrote down.</summary>
public static class PageEvaluator
{
    // Below this, the text is listed among the misses.
    private const double GoodText = 0.95;

    /// <summary>Reads every page.</summary>
    /// <param name="pages">The pages; every third in the given order is kept unseen.</param>
    /// <param name="read">Reads the article of a page; one that it refuses counts as missed.</param>
    public static PageReport Evaluate(IReadOnlyList<JudgedPage> pages, Func<JudgedPage, Article> read)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(read);
        var (shown, unseen) = (new List<Outcome>(), new List<Outcome>());
        for (var i = 0; i < pages.Count; i++)
        {
            (i % 3 == 2 ? unseen : shown).Add(Compare(pages[i], read));
        }

        return new PageReport(Scores([.. shown, .. unseen]), Scores(shown), Scores(unseen), [.. shown.SelectMany(outcome => outcome.Misses)]);
    }

    private static Outcome Compare(JudgedPage page, Func<JudgedPage, Article> read)
    {
        var outcome = new Outcome();
        Article? article = null;
        try
        {
            article = read(page);
        }
        catch (ArticleFormatException e)
        {
            outcome.Misses.Add($"{page.Id}: {e.Reason}");
        }

        void Judge(string what, bool isRight, string? wanted, string? found)
        {
            outcome.Right[what] = isRight;
            if (!isRight && article is not null)
            {
                outcome.Misses.Add($"{page.Id}: {what} {found ?? "none"} instead of {wanted ?? "none"}");
            }
        }

        outcome.IsRead = article is not null;
        outcome.TextF1 = article is null ? 0 : ComparedWords.F1(page.Text, article.Text);
        if (outcome.TextF1 < GoodText && article is not null)
        {
            outcome.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"{page.Id}: text {outcome.TextF1:0.000} ({ComparedWords.Of(article.Text).Count} words instead of {ComparedWords.Of(page.Text).Count})"));
        }

        if (page.Title is { } title)
        {
            Judge(Outcome.Title, article is not null && ComparedWords.Joined(article.Title) == ComparedWords.Joined(title), title, article?.Title);
        }

        if (page.Author is { } author)
        {
            Judge(Outcome.Author, article?.Author is { } found && AreSameNames(author, found), author, article?.Author);
        }

        JudgeDate(page, article, Judge);
        if (page.References is { } list)
        {
            var first = ComparedWords.Joined(list.First);
            var isKept = article is not null && article.References.Count >= list.Count && article.References.Count * 5 <= list.Count * 6
                && article.References.Any(reference => ComparedWords.Joined(reference.Text).Contains(first, StringComparison.Ordinal));
            Judge(Outcome.References, isKept, string.Create(CultureInfo.InvariantCulture, $"{list.Count}: {list.First}"), string.Create(CultureInfo.InvariantCulture, $"{article?.References.Count}: {(article is { References: [var entry, ..] } ? entry.Text : null)}"));
        }

        return outcome;
    }

    private static void JudgeDate(JudgedPage page, Article? article, Action<string, bool, string?, string?> judge)
    {
        var found = article?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (page.Published is null)
        {
            judge(Outcome.NoDate, found is null, null, found);
        }
        else if (DateOnly.TryParseExact(page.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            judge(Outcome.Date, found == page.Published, page.Published, found);
        }
        else
        {
            // A month has no day that could be found.
            judge(Outcome.NoDate, found is null || found.StartsWith(page.Published, StringComparison.Ordinal), page.Published, found);
        }
    }

    private static bool AreSameNames(string wanted, string found)
    {
        var (a, b) = (ComparedWords.Of(wanted).ToHashSet(StringComparer.Ordinal), ComparedWords.Of(found).ToHashSet(StringComparer.Ordinal));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static PageScores Scores(IReadOnlyList<Outcome> outcomes)
    {
        Ratio Of(string what, bool right = true) => new(outcomes.Count(outcome => outcome.Right.TryGetValue(what, out var isRight) && isRight == right), outcomes.Count(outcome => outcome.Right.ContainsKey(what)));
        return new PageScores(
            outcomes.Count,
            outcomes.Count(outcome => !outcome.IsRead),
            outcomes.Count == 0 ? 1 : outcomes.Average(outcome => outcome.TextF1),
            Of(Outcome.Title),
            Of(Outcome.Date),
            Of(Outcome.NoDate, right: false),
            Of(Outcome.Author),
            Of(Outcome.References));
    }

    private sealed class Outcome
    {
        public const string Title = "title";
        public const string Author = "author";
        public const string Date = "date";
        public const string NoDate = "invented date";
        public const string References = "references";

        public bool IsRead { get; set; }

        public double TextF1 { get; set; }

        public Dictionary<string, bool> Right { get; } = new(StringComparer.Ordinal);

        public List<string> Misses { get; } = [];
    }
}
