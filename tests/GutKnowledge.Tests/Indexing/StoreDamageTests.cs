using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

/// <summary>A damaged store says so, and is never written over.</summary>
public sealed class StoreDamageTests
{
    private const int FrameSize = 24 + StoreFormat.PageSize;

    [Fact]
    public void A_broken_header_is_damage()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 3);
        Bytes.Flip(path, 3);
        Refused(path, "*articles.sqlite: the article store is damaged: it does not begin as an SQLite database does. *");
    }

    [Fact]
    public void Any_other_file_is_no_store()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        File.WriteAllText(path, "Dear diary, today I was bloated.");
        Refused(path, "*articles.sqlite: the article store is damaged: it does not begin as an SQLite database does. *");
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(16_384)]
    [InlineData(70)]
    public void A_store_that_was_cut_off_is_damaged(int length)
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 30);
        Bytes.Cut(path, length);
        Refused(path, "*articles.sqlite: the article store is damaged: *");
    }

    [Fact]
    public void A_store_without_its_file_but_with_its_journal_is_damaged()
    {
        using var folder = new TemporaryFolder();
        var path = Killed(folder, 2);
        File.Delete(path);
        FluentActions.Invoking(() => ArticleStore.Open(path)).Should().Throw<InvalidDataException>().WithMessage("*the file is missing, but its journal is there*");

        File.WriteAllBytes(path, []);
        Refused(path, "*the file is empty, but its journal is not*");
    }

    [Fact]
    public void A_broken_list_of_tables_is_damage()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 3);
        Bytes.Flip(path, 100, 40);
        Refused(path, "*articles.sqlite: the article store is damaged: *");
    }

    [Fact]
    public void A_broken_page_is_named_when_it_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 30);
        var pages = new FileInfo(path).Length / StoreFormat.PageSize;
        for (var page = 1; page < pages; page++)
        {
            Bytes.Flip(path, page * StoreFormat.PageSize, 16);
        }

        using var store = ArticleStore.Open(path);
        store.Invoking(opened => opened.Find(new ArticleId("a01"))).Should().Throw<InvalidDataException>().WithMessage("*articles.sqlite: the article store is damaged: *malformed*");
    }

    [Fact]
    public void A_byte_that_turned_over_in_an_article_is_damage_of_this_article_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        using (var store = ArticleStore.Open(path))
        {
            store.Put([Make.Article("a", "Bloating is common."), Make.Article("b", "Fatigue is common.")]);
        }

        // The second row of a page lies before the first one.
        Bytes.Flip(path, Bytes.Find(path, [0x78, 0x9C]) + 40);
        using var damaged = ArticleStore.Open(path);
        damaged.Invoking(store => store.Find(new ArticleId("b"))).Should().Throw<InvalidDataException>().WithMessage("*articles.sqlite: article 'b' is damaged: its bytes are not those that were written. *");
        damaged.Find(new ArticleId("a"))!.Text.Should().Be("Bloating is common.");
    }

    [Fact]
    public void The_bytes_of_one_article_are_never_taken_for_another()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 2);
        StoreSql.Run(path, "UPDATE articles SET (json, checksum) = (SELECT json, checksum FROM articles WHERE id = 'a01') WHERE id = 'a00'");
        using var damaged = ArticleStore.Open(path);
        damaged.Invoking(store => store.Find(new ArticleId("a00"))).Should().Throw<InvalidDataException>().WithMessage("*article 'a00' is damaged: *");
    }

    [Fact]
    public void A_store_of_a_later_version_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = Filled(folder, 1);
        StoreSql.Run(path, "PRAGMA user_version = 99");
        Refused(path, "*articles.sqlite: the article store has format 99; this version reads up to 3. Nothing was changed.");
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        StoreSql.Run(path, "CREATE TABLE recipes (id INTEGER PRIMARY KEY); INSERT INTO recipes VALUES (7)");
        Refused(path, "*articles.sqlite: it is an SQLite database, but no article store. Nothing was changed.");
    }

    [Fact]
    public void A_journal_whose_beginning_is_broken_is_damage_and_not_an_empty_one()
    {
        using var folder = new TemporaryFolder();
        var path = Killed(folder, 2);
        Bytes.Flip(path + "-wal", 9);
        Refused(path, "*articles.sqlite: the article store is damaged: the beginning of its journal articles.sqlite-wal is broken. *");
    }

    [Fact]
    public void A_broken_frame_of_the_journal_before_whole_changes_is_damage_and_not_its_end()
    {
        using var folder = new TemporaryFolder();
        var path = Killed(folder, 5);
        Bytes.Flip(path + "-wal", 32 + FrameSize + 500);
        Refused(path, "*articles.sqlite: the article store is damaged: frame 2 of its journal articles.sqlite-wal is broken, and whole changes stand behind it. *");
    }

    [Fact]
    public void A_change_that_a_crash_cut_off_is_no_damage()
    {
        using var folder = new TemporaryFolder();
        var path = Killed(folder, 5);
        Bytes.Cut(path + "-wal", new FileInfo(path + "-wal").Length - 3000);
        using var store = ArticleStore.Open(path);
        store.Count.Should().Be(4);
    }

    [Fact]
    public void What_a_killed_process_had_acknowledged_is_there()
    {
        using var folder = new TemporaryFolder();
        using var store = ArticleStore.Open(Killed(folder, 5));
        store.ChangedAfter(0).Should().HaveCount(5);
    }

    [Fact]
    public void A_store_can_be_read_where_nothing_can_be_written()
    {
        using var folder = new TemporaryFolder();
        using var disk = SmallDisk.Mount(megabytes: 4);
        File.Copy(Filled(folder, 3), disk.Path("articles.sqlite"));
        disk.MakeReadOnly();

        using var store = ArticleStore.OpenToRead(disk.Path("articles.sqlite"));
        store.ChangedAfter(0).Should().HaveCount(3);
        store.Invoking(opened => opened.Put([Make.Article("new", "One.")])).Should().Throw<IOException>().WithMessage("*articles.sqlite: the article store may not be written: *");
    }

    private static string Filled(TemporaryFolder folder, int articles)
    {
        var path = folder.Path("articles.sqlite");
        using var store = ArticleStore.Open(path);
        store.Put([.. Enumerable.Range(0, articles).Select(Numbered)]);
        return path;
    }

    // As a process leaves it that was killed: the last articles, one change each, are in the journal only.
    private static string Killed(TemporaryFolder folder, int articles)
    {
        var open = folder.Path("open", "articles.sqlite");
        Directory.CreateDirectory(folder.Path("open"));
        ArticleStore.Open(open).Dispose();
        using var store = ArticleStore.Open(open);
        foreach (var number in Enumerable.Range(0, articles))
        {
            store.Put([Numbered(number)]);
        }

        TemporaryFolder.Copy(folder.Path("open"), folder.Path("killed"));
        File.Delete(folder.Path("killed", "articles.sqlite-shm"));
        return folder.Path("killed", "articles.sqlite");
    }

    private static Article Numbered(int number) =>
        Make.Article($"a{number:00}", $"Bloating number {number}.", string.Join(' ', Enumerable.Range(number * 1000, 800))) with { Original = new ArticleOriginal("text/plain", new byte[] { (byte)number }) };

    private static void Refused(string path, string message)
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)).ToDictionary(file => file, File.ReadAllBytes);
        FluentActions.Invoking(() => ArticleStore.Open(path)).Should().Throw<InvalidDataException>().WithMessage(message);
        foreach (var (file, bytes) in files)
        {
            File.ReadAllBytes(file).Should().Equal(bytes, "{0} is left as it was", file);
        }
    }
}
