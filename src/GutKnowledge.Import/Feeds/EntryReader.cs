using GutKnowledge.Articles;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Feeds;

/// <summary>Makes an article of an entry, or says in one line why there is none.</summary>
internal static class EntryReader
{
    private const int LongestKey = 1024;

    public static PendingItem Pending(Entry entry) => new((entry.Html?.Text.Length ?? 0) + (entry.Original?.Content.Length ?? 0), () => Read(entry));

    public static SourceItem Read(Entry entry)
    {
        if (entry.LeftOut is not null)
        {
            return new SourceItem(entry.Source) { LeftOut = entry.LeftOut };
        }

        try
        {
            return entry.Broken is null ? Assemble(entry) : throw new ArticleFormatException(entry.Source, entry.Broken);
        }
        catch (ArticleFormatException e)
        {
            return SourceItem.Failed(entry.Source, e.ArticleSource == entry.Source ? e : new ArticleFormatException(entry.Source, e.Reason, inner: e));
        }
    }

    private static SourceItem Assemble(Entry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Html?.Text))
        {
            throw new ArticleFormatException(entry.Source, "it has no text.");
        }

        var warnings = new List<string>();
        var address = Address(entry, warnings);
        if ((address ?? entry.Key).Length > LongestKey)
        {
            throw new ArticleFormatException(entry.Source, "its key is longer than 1,024 characters.");
        }

        var blocks = FragmentBlocks.Read(entry.Html.Text, entry.Source);
        Excerpts.TakeFooter(blocks);
        var builder = new ArticleBuilder(entry.Key)
        {
            Title = entry.Title is null ? null : FragmentBlocks.Words(entry.Title.Text, entry.Source),
            Url = address,
            Published = Day(entry.Published, warnings),
            Updated = Day(entry.Updated, warnings),
            Author = entry.Author?.Text.Trim(),
            Publisher = entry.Publisher,
            Tags = [.. entry.Tags.Select(tag => FragmentBlocks.Words(tag, entry.Source)).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
        var isExcerpt = Excerpts.Is(blocks, entry.IsSummary);
        if (isExcerpt)
        {
            warnings.Add("only an excerpt: the source holds the beginning of the article and not its text.");
        }

        return new SourceItem(entry.Source)
        {
            Article = ArticleAssembler.Assemble(builder, blocks) with { Original = entry.Original },
            IsExcerpt = isExcerpt,
            Warnings = warnings,
            Learnt = [.. Learnt(entry)],
        };
    }

    private static string? Address(Entry entry, List<string> warnings)
    {
        if (entry.Address is null)
        {
            return null;
        }

        if (Uri.TryCreate(entry.Address.Text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return entry.Address.Text.Trim();
        }

        warnings.Add($"its address is not one of the web: '{Cut(entry.Address.Text)}'.");
        return null;
    }

    private static DateOnly? Day(Given? given, List<string> warnings)
    {
        if (given is null || EntryDate.IsNone(given.Text))
        {
            return null;
        }

        if (EntryDate.TryParse(given.Text, out var day))
        {
            return day;
        }

        warnings.Add($"its {given.From} is no day: '{Cut(given.Text)}'.");
        return null;
    }

    private static IEnumerable<LearntFact> Learnt(Entry entry) =>
        new (string Fact, Given? Given)[]
        {
            ("title", entry.Title), ("published", entry.Published), ("updated", entry.Updated), ("author", entry.Author), ("address", entry.Address), ("text", entry.Html),
        }.Where(fact => fact.Given is not null).Select(fact => new LearntFact(fact.Fact, fact.Given!.From));

    private static string Cut(string text) => (text.Length <= 80 ? text : text[..80] + "…").ReplaceLineEndings(" ").Trim();
}
