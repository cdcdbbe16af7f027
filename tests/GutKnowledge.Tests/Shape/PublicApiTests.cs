using System.Reflection;
using System.Runtime.CompilerServices;
using GutKnowledge.AI;
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
    public void The_public_API_for_chatbots_is_approved() => Check("GutKnowledge.AI", typeof(KnowledgeBaseExtensions).Assembly);

    [Fact]
    public void The_public_API_of_the_sources_on_the_network_is_approved() => Check("GutKnowledge.Online", typeof(CrossrefSource).Assembly);

    private static void Check(string name, Assembly assembly) => Approval.Check(
        Path.Combine(Repository.Root, "tests", "GutKnowledge.Tests", "Shape", "Approved", name + ".txt"),
        assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    /// <summary>Counts, rather than checks: what is written to the output tells how much there is to learn, and to keep.</summary>
    [Fact(Explicit = true)]
    [Trait("Run", "Packages")]
    public void The_public_API_in_numbers()
    {
        foreach (var assembly in new[] { typeof(KnowledgeBase).Assembly, typeof(ArticleFile).Assembly, typeof(KnowledgeBaseExtensions).Assembly, typeof(CrossrefSource).Assembly })
        {
            var types = assembly.GetExportedTypes();
            var members = types.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Count(IsWritten);
            TestContext.Current.TestOutputHelper!.WriteLine($"{assembly.GetName().Name}: {types.Length} types, {members} members");
            types.Should().NotBeEmpty();
        }
    }

    // What the compiler adds (accessors, the members of records, the field of an enum) nobody has to learn.
    private static bool IsWritten(MemberInfo member) =>
        member is not (MethodBase { IsSpecialName: true } and not ConstructorInfo) and not FieldInfo { IsSpecialName: true } and not Type
        && !member.IsDefined(typeof(CompilerGeneratedAttribute));
}
