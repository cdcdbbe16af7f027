using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class ReadOnlyFolderTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void While_one_has_a_folder_open_others_can_read_it()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path("kb"), "one", "two");
        using var writer = KnowledgeBase.Open(folder.Path("kb"));
        using var log = new ListLogger();

        using var reader = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { WhenLocked = WhenLocked.OpenReadOnly, LoggerFactory = log });

        (writer.IsReadOnly, reader.IsReadOnly).Should().Be((false, true));
        log.Told.Should().ContainSingle().Which.Should().Contain("read only").And.Contain("another process");
        reader.Ask("reflux").ToJson().Should().Be(writer.Ask("reflux").ToJson());
        reader.IndexStatus.Should().Be(new IndexStatus(IndexState.Current));
    }

    [Fact]
    public async Task What_is_opened_to_be_read_only_cannot_be_changed()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path("kb"), "one");
        using var kb = KnowledgeBase.OpenReadOnly(folder.Path("kb"));

        foreach (var change in new Action<KnowledgeBase>[] { kb => kb.Add(Make.Article("x", "Reflux.")), kb => kb.Remove(new ArticleId("one")), kb => kb.BeginImport("here") })
        {
            kb.Invoking(change).Should().Throw<InvalidOperationException>().WithMessage("*read only*");
        }

        await kb.Invoking(open => open.RebuildIndexAsync(Cancelled)).Should().ThrowAsync<InvalidOperationException>();
        await kb.WhenIndexCurrentAsync(Cancelled);
        kb.Articles.Should().ContainSingle();
    }

    [Fact]
    public async Task A_reader_follows_what_is_written_and_swapped()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path("kb"), "one");
        using var reader = KnowledgeBase.OpenReadOnly(folder.Path("kb"));
        reader.Ask("reflux").Total.Should().Be(1);

        using (var writer = KnowledgeBase.Open(folder.Path("kb")))
        {
            writer.Add(Make.Article("two", "Stress causes reflux."));
            reader.Articles.Count.Should().Be(2, "the store is read as it is");
            reader.IndexStatus.State.Should().Be(IndexState.Outdated);
            await writer.RebuildIndexAsync(Cancelled);
            reader.Ask("reflux").Total.Should().Be(2, "the index was swapped");
            writer.Add(Make.Article("three", "Stress causes reflux."));
        }

        reader.Ask("reflux").Total.Should().Be(3, "the index was written");
        reader.IndexStatus.State.Should().Be(IndexState.Current);
    }

    [Fact]
    public void Reading_leaves_a_folder_as_it_is()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path("kb"), "one");
        var before = Contents(folder.Path("kb"));

        using (var kb = KnowledgeBase.OpenReadOnly(folder.Path("kb")))
        {
            kb.Ask("reflux").Total.Should().Be(1);
            kb.Articles.Should().ContainSingle();
        }

        Contents(folder.Path("kb")).Should().Contain(before);
    }

    [Fact]
    public void What_is_not_there_is_not_made_by_reading()
    {
        using var folder = new TemporaryFolder();

        FluentActions.Invoking(() => KnowledgeBase.OpenReadOnly(folder.Path("none"))).Should().Throw<IOException>().WithMessage($"{folder.Path("none")}*no knowledge base*");

        Directory.Exists(folder.Path("none")).Should().BeFalse();
    }

    [Fact]
    public void An_index_of_another_version_is_read_as_it_is_while_another_process_has_it()
    {
        using var folder = Grumbling.Folder();
        using var writer = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { Vocabulary = Grumbling.Before });

        using var reader = KnowledgeBase.OpenReadOnly(folder.Path("kb"), new KnowledgeBaseOptions { Vocabulary = Grumbling.After });

        reader.Rank("rumbling night").Should().ContainSingle();
        reader.IndexStatus.State.Should().Be(IndexState.Outdated);
        reader.IndexStatus.Reason.Should().Contain("version");
    }

    [Fact]
    public void An_index_that_cannot_be_read_is_an_error_that_names_the_folder()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path("kb"), "one");
        foreach (var file in Directory.EnumerateFiles(folder.Path("kb", "index"), "segments*"))
        {
            File.WriteAllText(file, "rubbish");
        }

        FluentActions.Invoking(() => KnowledgeBase.OpenReadOnly(folder.Path("kb"))).Should().Throw<IOException>().WithMessage($"{folder.Path("kb")}*damaged*read only*");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_cannot_be_written_is_opened_to_be_read_only(bool isClosed)
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        using var folder = new TemporaryFolder();
        string expected;
        using (var kb = KnowledgeBase.Open(folder.Path("kb")))
        {
            kb.Add(Make.Article("one", "Stress causes reflux."));
            expected = kb.Ask("reflux").ToJson();
            if (!isClosed)
            {
                // What a process leaves behind that was killed: a journal, and an index that may not have everything.
                await kb.RebuildIndexAsync(Cancelled);
                TemporaryFolder.Copy(folder.Path("kb"), disk.Path("kb"));
            }
        }

        if (isClosed)
        {
            TemporaryFolder.Copy(folder.Path("kb"), disk.Path("kb"));
        }

        disk.MakeReadOnly();
        using var log = new ListLogger();

        using var read = KnowledgeBase.Open(disk.Path("kb"), new KnowledgeBaseOptions { LoggerFactory = log, Rebuild = RebuildTiming.BeforeOpening });

        read.IsReadOnly.Should().BeTrue();
        read.Ask("reflux").ToJson().Should().Be(expected);
        read.Articles.Should().ContainSingle();
        log.Told.Should().ContainSingle().Which.Should().Contain("cannot be written");
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_can_be_made()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        Grumbling.Fill(disk.Path("old"), articles: 1);
        Grumbling.Fill(disk.Path("damaged"), articles: 1);
        Directory.Delete(disk.Path("damaged", "index"), recursive: true);
        Directory.CreateDirectory(disk.Path("empty"));
        disk.MakeReadOnly();

        FluentActions.Invoking(() => Grumbling.Open(disk.Path("empty"))).Should().Throw<IOException>().WithMessage($"{disk.Path("empty")}*no knowledge base*cannot be written*");
        FluentActions.Invoking(() => Grumbling.Open(disk.Path("damaged"))).Should().Throw<IOException>().WithMessage($"{disk.Path("damaged")}*made anew*there is none*cannot be written*");
        FluentActions.Invoking(() => Grumbling.Open(disk.Path("old"), RebuildTiming.BeforeOpening)).Should().Throw<IOException>().WithMessage($"{disk.Path("old")}*made anew*version*cannot be written*");
        using var old = Grumbling.Open(disk.Path("old"));
        old.IndexStatus.State.Should().Be(IndexState.Outdated);
        old.Rank("rumbling night").Should().ContainSingle();
    }

    private static void Fill(string path, params string[] keys)
    {
        using var kb = KnowledgeBase.Open(path);
        kb.AddRange(keys.Select(key => Make.Article(key, "Stress causes reflux.")));
    }

    private static Dictionary<string, string> Contents(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file)));
}
