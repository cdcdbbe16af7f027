using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

/// <summary>Of a damaged store a copy is kept, and what can be read of it is saved.</summary>
public sealed class StoreRepairTests
{
    private const int FrameSize = 24 + StoreFormat.PageSize;

    [Fact]
    public void A_sound_store_has_no_finding()
    {
        using var folder = new TemporaryFolder();
        var found = StoreSalvage.Examine(Filled(folder, 40), isInUse: false);
        found.IsSound.Should().BeTrue();
        found.Should().BeEquivalentTo(new { Format = 3, Generation = 40L, Articles = 40, Originals = 40 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_store_of_an_earlier_format_is_examined_as_it_is(int format)
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 3);
        StoreSql.MakeSecondFormat(path);
        StoreSql.Run(path, $"PRAGMA user_version = {format}");
        StoreSalvage.Examine(path, isInUse: false).Should().BeEquivalentTo(new { IsSound = true, Format = format, Generation = 3L, Articles = 3, Originals = 0 });
    }

    [Fact]
    public void Everything_is_saved_when_only_the_header_is_broken()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 30);
        Bytes.Flip(path, 0, 24);
        var (copy, found, _) = StoreRepair.Run(path);
        copy.Should().Be(path + ".damaged-1");
        found.Should().BeEquivalentTo(new { Articles = 30, Originals = 30 });
        found.DamagedArticles.Should().BeEmpty();
        Check(path, Enumerable.Range(0, 30));
    }

    [Fact]
    public void What_was_cut_off_is_listed_by_key_and_the_rest_is_saved()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 60);
        var before = File.ReadAllBytes(path);
        Bytes.Cut(path, new FileInfo(path).Length * 2 / 3);
        var cut = File.ReadAllBytes(path);

        var (copy, found, _) = StoreRepair.Run(path);
        File.ReadAllBytes(copy).Should().Equal(cut);
        cut.Length.Should().BeLessThan(before.Length);
        found.Articles.Should().BeGreaterThan(10).And.BeLessThan(60);
        Check(path, Enumerable.Range(0, 60).Where(number => !found.DamagedArticles.Any(lost => lost.Id == Key(number))));
        (found.Articles + found.DamagedArticles.Count).Should().Be(60, "each is saved or named");
    }

    [Fact]
    public void An_article_whose_bytes_rotted_is_named_and_alone_lost()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 20);
        StoreSql.Run(path, "UPDATE articles SET json = CAST(substr(json, 1, length(json) - 3) || x'000000' AS BLOB) WHERE id = 'a07'; UPDATE originals SET content = x'789C00' WHERE id = 'a09'");
        var examined = StoreSalvage.Examine(path, isInUse: false);
        examined.Damage.Should().BeEmpty();
        examined.DamagedArticles.Should().Equal(new LostRow("a07", "its bytes are not those that were written."));
        examined.DamagedOriginals.Should().Equal(new LostRow("a09", "its bytes are not those that were written."));

        StoreRepair.Run(path).Found.DamagedArticles.Should().Equal(examined.DamagedArticles);
        Check(path, Enumerable.Range(0, 20).Where(number => number != 7));
    }

    [Fact]
    public void Broken_pages_lose_what_stood_in_them_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 200);
        var random = new Random(7);
        var pages = (int)(new FileInfo(path).Length / StoreFormat.PageSize);
        foreach (var page in Enumerable.Range(0, 6).Select(_ => random.Next(12, pages)))
        {
            Bytes.Flip(path, (long)page * StoreFormat.PageSize, StoreFormat.PageSize);
        }

        StoreSalvage.Examine(path, isInUse: false).Damage.Should().NotBeEmpty();
        var (_, found, _) = StoreRepair.Run(path);
        found.Articles.Should().BeInRange(100, 199);
        (found.Articles + found.DamagedArticles.Count).Should().Be(200, "each is saved or named");
        found.DamagedArticles.Should().OnlyContain(lost => lost.Id != null);
        Check(path, Enumerable.Range(0, 200).Where(number => !found.DamagedArticles.Any(lost => lost.Id == Key(number))));
    }

    [Fact]
    public void What_stands_in_the_journal_behind_a_broken_frame_is_saved()
    {
        using var folder = new TemporaryFolder();
        var open = folder.Path("open", "articles.sqlite");
        Directory.CreateDirectory(folder.Path("open"));
        ArticleStore.Open(open).Dispose();
        var path = folder.Path("killed", "articles.sqlite");
        using (var store = ArticleStore.Open(open))
        {
            foreach (var number in Enumerable.Range(0, 8))
            {
                store.Put([Numbered(number)]);
            }

            TemporaryFolder.Copy(folder.Path("open"), folder.Path("killed"));
        }

        Bytes.Flip(path + "-wal", 32 + (2 * FrameSize) + 2000, 50);
        FluentActions.Invoking(() => ArticleStore.Open(path)).Should().Throw<InvalidDataException>();
        var (copy, found, _) = StoreRepair.Run(path);
        File.Exists(copy + "-wal").Should().BeTrue();
        found.DamagedArticles.Should().BeEmpty("the broken page was written again later");
        Check(path, Enumerable.Range(0, 8));
    }

    [Fact]
    public void A_copy_never_takes_the_place_of_an_earlier_one()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 3);
        File.WriteAllText(path + ".damaged-1", "kept");
        File.WriteAllText(path + ".damaged-2-wal", "kept");
        Bytes.Flip(path, 3);
        StoreRepair.Run(path).Copy.Should().Be(path + ".damaged-3");
        File.ReadAllText(path + ".damaged-1").Should().Be("kept");
    }

    [Theory]
    [InlineData("Dear diary, today I was bloated.")]
    [InlineData("")]
    public void Of_what_is_no_store_nothing_is_made(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        File.WriteAllText(path, text);
        StoreRepair.Run(path).Found.Articles.Should().Be(0);
        File.ReadAllText(path).Should().Be(text);
        Directory.GetFiles(folder.Path()).Select(Path.GetFileName).Should().BeEquivalentTo("articles.sqlite", "articles.sqlite.damaged-1");
    }

    [Fact]
    public void A_repaired_store_goes_on()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 5);
        using (var store = ArticleStore.Open(path))
        {
            store.Sources.Note("blog", 1, [new ArticleId("a01"), new ArticleId("a02")]);
            store.Remove(new ArticleId("a02"));
        }

        Bytes.Flip(path, 3);
        StoreRepair.Run(path);
        using var repaired = ArticleStore.Open(path);
        repaired.RemovedAfter(0).Should().Equal(new ArticleId("a02"));
        repaired.Sources.GoneFrom("blog", 2).Should().Equal(new ArticleId("a01"));
        repaired.Generation.Should().Be(6);
        repaired.Put([Numbered(1), Numbered(9)]).Should().Equal(PutResult.Unchanged, PutResult.Added);
        repaired.Generation.Should().Be(7);
    }

    private static void Check(string path, IEnumerable<int> saved)
    {
        StoreSalvage.Examine(path, isInUse: false).IsSound.Should().BeTrue();
        using var store = ArticleStore.Open(path);
        var articles = store.ChangedAfter(0).ToDictionary(article => article.Id.Value);
        articles.Keys.Should().BeEquivalentTo(saved.Select(Key));
        foreach (var number in saved)
        {
            articles[Key(number)].Text.Should().Be(Numbered(number).Text);
            store.Originals.Find(new ArticleId(Key(number)))?.Content.Span.SequenceEqual(Numbered(number).Original!.Content.Span).Should().BeTrue();
        }
    }

    private static string Filled(TemporaryFolder folder, int articles)
    {
        var path = folder.Path("articles.sqlite");
        using var store = ArticleStore.Open(path);
        store.Put([.. Enumerable.Range(0, articles).Select(Numbered)]);
        return path;
    }

    private static string Key(int number) => $"a{number:00}";

    private static Article Numbered(int number) =>
        Make.Article(Key(number), $"Bloating number {number}.", string.Join(' ', Enumerable.Range(number * 1000, 1500))) with { Original = new ArticleOriginal("text/plain", new byte[] { (byte)number }) };
}
