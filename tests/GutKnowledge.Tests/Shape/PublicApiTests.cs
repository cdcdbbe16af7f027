using System.Reflection;
using GutKnowledge.Import;
using GutKnowledge.Online;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using PublicApiGenerator;

namespace GutKnowledge.Tests.Shape;

/// <summary>A change of the public API shows in review, as a change of a committed file.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_of_the_library_is_approved() => Check("GutKnowledge", typeof(KnowledgeBase).Assembly);

    [Fact]
    public void The_public_API_of_the_readers_is_approved() => Check("GutKnowledge.Import", typeof(ArticleFile).Assembly);

    [Fact]
    public void The_public_API_of_the_sources_on_the_network_is_approved() => Check("GutKnowledge.Online", typeof(CrossrefSource).Assembly);

    private static void Check(string name, Assembly assembly) => Approval.Check(
        Path.Combine(Repository.Root, "tests", "GutKnowledge.Tests", "Shape", "Approved", name + ".txt"),
        assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
