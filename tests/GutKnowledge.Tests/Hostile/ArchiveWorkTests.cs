using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Archives that lie: of sizes, of how many entries they have, of what they unpack to.</summary>
public sealed class ArchiveWorkTests
{
    private const string Page = "<h1>T</h1><p>Mint may ease it.</p>";

    [Fact]
    public void Four_times_the_entries_take_four_times_the_memory()
    {
        var target = HostileTargets.Of("zip");
        target.Fault(Entries(10));

        var (once, fourfold) = (Allocated(target, Entries(250)), Allocated(target, Entries(1000)));

        fourfold.Should().BeLessThan((once * 6) + (1024 * 1024));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0xFFFFFFFEu)]
    public async Task A_size_that_is_not_the_entry_s_costs_nothing(uint size)
    {
        var bytes = WrappedPage.Zip(("a.html", Page), ("b.html", Page));
        var central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(central + 24), size);
        var before = GC.GetTotalAllocatedBytes();

        var (items, _) = await Reading.Of(bytes);

        items.Should().Contain(item => item.Article != null, "the other entry is sound");
        (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(256L * 1024 * 1024);
    }

    [Theory]
    [InlineData(0xFFFF)]
    [InlineData(3)]
    [InlineData(1)]
    public async Task A_number_of_entries_that_is_not_true_is_one_line(ushort count)
    {
        var bytes = WrappedPage.Zip(("a.html", Page), ("b.html", Page));
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(end + 8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(end + 10), count);

        (await Reading.Of(bytes)).Items.Should().ContainSingle().Which.Error.Should().StartWith("stdin: the archive is damaged or cut off:");
    }

    [Theory]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".csv")]
    public async Task A_bomb_of_any_kind_is_refused_before_it_is_whole(string extension)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry("bomb" + extension, CompressionLevel.SmallestSize).Open();
            stream.Write(Encoding.UTF8.GetBytes("ID,Title,Body HTML\n"));
            var line = new byte[1024 * 1024];
            Array.Fill(line, (byte)'a');
            for (var i = 0; i < 48; i++)
            {
                stream.Write(line);
            }
        }

        var before = GC.GetTotalAllocatedBytes();
        var (items, _) = await Reading.Of(packed.ToArray());

        items.Should().ContainSingle().Which.Error.Should().Contain("stdin");
        (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(400L * 1024 * 1024);
    }

    private static byte[] Entries(int count) => WrappedPage.Zip([.. Enumerable.Range(0, count).Select(i => ($"{i}.html", Page))]);

    private static long Allocated(HostileTarget target, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        target.Fault(input).Should().BeNull();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
