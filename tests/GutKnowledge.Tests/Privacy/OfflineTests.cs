using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using GutKnowledge.AI;
using GutKnowledge.Import;
using GutKnowledge.Online;
using GutKnowledge.Tests.Determinism;
using GutKnowledge.Tests.Shape;
using GutKnowledge.Tests.Telemetry;

namespace GutKnowledge.Tests.Privacy;

/// <summary>Nothing goes out, and nothing of the machine comes in, unless it is asked for.</summary>
[Collection(nameof(Listening))]
public sealed partial class OfflineTests
{
    // What would tell of the machine or its user, or leave something behind outside of the given folder.
    private static readonly string[] OfTheMachine =
    [
        "Environment.GetEnvironmentVariable", "Environment.GetEnvironmentVariables", "Environment.ExpandEnvironmentVariables", "Environment.GetFolderPath", "Environment.get_UserName", "Environment.get_MachineName", "Environment.get_CurrentDirectory",
        "Path.GetTempPath", "Path.GetTempFileName", "Directory.CreateTempSubdirectory", "Directory.GetCurrentDirectory", "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "DateTimeOffset.get_LocalDateTime", "DateTimeOffset.ToLocalTime", "DateTime.ToLocalTime", "TimeZoneInfo.get_Local", "Guid.NewGuid", "Random.get_Shared", "Process.Start", "CultureInfo.get_CurrentCulture", "CultureInfo.get_CurrentUICulture",
    ];

    [Fact]
    public void The_library_knows_no_network()
    {
        var used = Used(typeof(KnowledgeBase).Assembly.Location);

        used.Should().Contain("System.IO.File.Exists", "the list is the right one");
        used.Where(member => member.StartsWith("System.Net.", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void What_chatbots_are_given_looks_at_nothing_of_the_machine() => Used(typeof(KnowledgeBaseExtensions).Assembly.Location).Where(IsOfTheMachine).Should().BeEmpty();

    [Fact]
    public void Of_the_readers_only_the_web_knows_the_network()
    {
        var files = SourceFile.Of("GutKnowledge.Import").Where(file => file.CodeLines.Any(line => Network().IsMatch(line.Line))).Select(file => file.Place).ToList();

        files.Should().NotBeEmpty().And.OnlyContain(place => place.StartsWith("Web/", StringComparison.Ordinal));
        Used(typeof(ArticleSource).Assembly.Location).Should().Contain(member => member.StartsWith("System.Net.Http.", StringComparison.Ordinal));
        Used(typeof(PublicationLookup).Assembly.Location).Should().Contain(member => member.StartsWith("System.Net.Http.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_library_looks_at_nothing_of_the_machine_and_leaves_nothing_elsewhere() =>
        Used(typeof(KnowledgeBase).Assembly.Location).Where(IsOfTheMachine).Should().BeEmpty();

    [Fact]
    public void Of_the_readers_what_cannot_be_read_twice_is_kept_in_a_temporary_file() =>
        Used(typeof(ArticleSource).Assembly.Location).Where(IsOfTheMachine).Should().Equal("System.IO.Path.GetTempFileName");

    [Fact]
    public void Opening_and_asking_opens_no_connection()
    {
        using var overheard = new Overheard();
        using var kb = KnowledgeBase.OpenSample();
        Transcript.Of(kb, every: 6).Should().NotBeEmpty();

        overheard.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_connection_would_be_noticed()
    {
        using var overheard = new Overheard();
        using var http = new HttpClient();
        FluentActions.Invoking(() => http.Send(new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:1/"))).Should().Throw<HttpRequestException>();

        overheard.Events.Should().NotBeEmpty();
    }

    private static bool IsOfTheMachine(string member) => OfTheMachine.Any(name => member.EndsWith("." + name, StringComparison.Ordinal));

    // Every member of another assembly that is called, and every type of one that is used.
    private static List<string> Used(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        string NameOf(TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        return
        [
            .. metadata.TypeReferences.Select(handle => NameOf(metadata.GetTypeReference(handle))),
            .. metadata.MemberReferences.Select(metadata.GetMemberReference).Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{NameOf(metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{metadata.GetString(member.Name)}").Distinct(),
        ];
    }

    [GeneratedRegex(@"\bSystem\.Net\.(?!WebUtility)\w|\b(?:HttpClient|HttpRequestMessage|HttpResponseMessage|SocketsHttpHandler|Socket|TcpClient|Dns|IPAddress)\b")]
    private static partial Regex Network();
}
