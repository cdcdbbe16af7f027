using GutKnowledge.Latent;

namespace GutKnowledge.Tests.Latent;

public sealed class LatentSpaceFileTests
{
    private static readonly byte[] File = Spaces.Of(Spaces.TwoTopics, dimensions: 3).Bytes();

    [Fact]
    public void The_same_documents_give_the_same_bytes()
    {
        var many = Enumerable.Range(0, 300).Select(i => string.Join(' ', Enumerable.Range(1, 20).Select(j => "w" + (i * j * j % 97)))).ToArray();
        var files = new byte[4][];

        Parallel.For(0, files.Length, i => files[i] = Spaces.Of(many).Bytes());

        files.Should().AllSatisfy(file => file.Should().Equal(files[0]));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        using var stream = new MemoryStream([.. File, .. File, 1]);
        var written = Spaces.Of(Spaces.TwoTopics, dimensions: 3);

        LatentSpace.Read(stream);
        var read = LatentSpace.Read(stream);

        stream.Position.Should().Be(2 * File.Length, "a file is not read beyond its end");
        (read.Dimensions, read.TermCount, read.Documents.Count).Should().Be((3, 8, 11));
        read.Similarities(read.Fold("soil salt")).Should().Equal(written.Similarities(written.Fold("soil salt")));
        read.Bytes().Should().Equal(File);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        for (var i = 0; i < File.Length; i++)
        {
            var damaged = File.ToArray();
            damaged[i] ^= 0x40;
            Reading(damaged).Should().Throw<InvalidDataException>("byte {0} is another", i);
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_is_noticed()
    {
        for (var length = 0; length < File.Length; length++)
        {
            Reading(File[..length]).Should().Throw<InvalidDataException>("only {0} bytes are left", length);
        }
    }

    private static Action Reading(byte[] bytes) => () =>
    {
        using var stream = new MemoryStream(bytes);
        LatentSpace.Read(stream);
    };
}
