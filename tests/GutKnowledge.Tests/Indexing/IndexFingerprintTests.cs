using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using GutKnowledge.Tests.Shape;

namespace GutKnowledge.Tests.Indexing;

public sealed class IndexFingerprintTests
{
    [Fact]
    public void Every_framework_makes_the_same_index()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var builds = new[] { "net8.0", "net10.0" }.Select(framework => Path.Combine(Repository.Root, "src", "GutKnowledge", "bin", configuration, framework, "GutKnowledge.dll")).ToList();
        var newest = SourceFile.Of("GutKnowledge").Max(file => File.GetLastWriteTimeUtc(Path.Combine(SourceFile.Root, "GutKnowledge", file.Place)));
        Assert.SkipUnless(builds.TrueForAll(build => File.GetLastWriteTimeUtc(build) > newest), "The library was not built for both frameworks since it was changed.");

        builds.Select(Rules).Distinct().Should().ContainSingle().Which.Should().MatchRegex("^[0-9][^/]*/[0-9a-f]{32}/[0-9a-f]{32}$");
    }

    [Fact]
    public void Wordings_and_options_make_another_index_that_can_be_read_and_concepts_one_that_cannot()
    {
        var before = IndexFingerprint.Of(new IndexSettings(Grumbling.Before));
        var wordings = IndexFingerprint.Of(new IndexSettings(Grumbling.After));
        var pieces = IndexFingerprint.Of(new IndexSettings(Grumbling.Before) { HasWordPieces = false });
        var concepts = IndexFingerprint.Of(new IndexSettings(Vocabulary.Default));

        new[] { before, wordings, pieces, concepts }.Select(fingerprint => fingerprint.Whole).Should().OnlyHaveUniqueItems();
        new[] { wordings, pieces }.Select(fingerprint => fingerprint.Layout).Should().AllBe(before.Layout);
        concepts.Layout.Should().NotBe(before.Layout);
        IndexFingerprint.Of(new IndexSettings(Grumbling.Before)).Should().Be(before);
    }

    // The assemblies are read, not loaded: this process has one of them already.
    private static string Rules(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var value = metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value);
            value.ReadUInt16();
            if (metadata.GetCustomAttribute(handle).Constructor.Kind == HandleKind.MemberReference
                && metadata.GetMemberReference((MemberReferenceHandle)metadata.GetCustomAttribute(handle).Constructor).Parent is { Kind: HandleKind.TypeReference } type
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "AssemblyMetadataAttribute" && value.ReadSerializedString() == "Rules")
            {
                return value.ReadSerializedString()!;
            }
        }

        return "none";
    }
}
