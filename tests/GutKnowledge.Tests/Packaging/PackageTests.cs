using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Packaging;

/// <summary>What is packed is what people and tools look for in a package. Explicit, since it needs the packages: <c>.ci/run</c> packs them and runs it.</summary>
[Trait("Run", "Packages")]
public sealed class PackageTests
{
    private const string Tool = "GutKnowledge.Cli";

    private static readonly string[] Frameworks = ["net10.0", "net8.0"];

    private static readonly Dictionary<string, string[]> DependenciesOf = new()
    {
        ["GutKnowledge"] = ["Lucene.Net", "Lucene.Net.Analysis.Common", "Microsoft.Data.Sqlite", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "System.IO.Hashing"],
        ["GutKnowledge.AI"] = ["GutKnowledge", "Microsoft.Extensions.AI", "ModelContextProtocol.Core"],
        ["GutKnowledge.Import"] = ["AngleSharp", "CsvHelper", "GutKnowledge", "Markdig", "System.ServiceModel.Syndication", "YamlDotNet"],
        ["GutKnowledge.Online"] = ["GutKnowledge", "Microsoft.Extensions.Http.Resilience"],
    };

    public static TheoryData<string> Libraries => [.. DependenciesOf.Keys];

    public static TheoryData<string> Packages => [.. DependenciesOf.Keys, Tool];

    [Theory(Explicit = true)]
    [MemberData(nameof(Packages))]
    public void A_package_introduces_itself(string id)
    {
        using var package = Package.Open(id);

        package.Text("README.md").Should().Be(File.ReadAllText(Path.Combine(Repository.Root, "src", id, "README.md")));
        package.Text("LICENSE").Should().Contain("Apache License");
        package.Text("THIRD-PARTY-NOTICES.md").Should().NotBeEmpty();
        package.Bytes("icon.png").Should().StartWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }).And.HaveCountLessThan(10_000);
        package.Metadatum("readme").Should().Be("README.md");
        package.Metadatum("icon").Should().Be("icon.png");
        package.Metadatum("license").Should().Be("Apache-2.0");
        package.Metadatum("description").Should().NotBeEmpty();
        File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")).Should().Contain($"## [{package.Metadatum("version")}]").And.Contain(package.Metadatum("releaseNotes"));
        package.Metadatum("releaseNotes").Should().NotBeEmpty();
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Libraries))]
    public void A_library_is_there_for_both_frameworks_with_its_documentation(string id)
    {
        using var package = Package.Open(id);

        package.Entries.Where(entry => entry.StartsWith("lib/", StringComparison.Ordinal))
            .Should().Equal(Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" }));
        package.Dependencies().Keys.Should().BeEquivalentTo(Frameworks);
        package.Dependencies().Values.Should().AllSatisfy(dependencies => dependencies.Should().Equal(DependenciesOf[id]));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Libraries))]
    public void The_symbols_belong_to_the_library_and_hold_what_generators_wrote(string id)
    {
        using var package = Package.Open(id);
        using var symbols = Package.Open(id, ".snupkg");
        foreach (var framework in Frameworks)
        {
            using var library = new PEReader(new MemoryStream(package.Bytes($"lib/{framework}/{id}.dll")));
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes($"lib/{framework}/{id}.pdb")));
            var pdb = provider.GetMetadataReader();

            var codeView = library.ReadCodeViewDebugDirectoryData(library.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));
            new BlobContentId(pdb.DebugMetadataHeader!.Id).Guid.Should().Be(codeView.Guid);
            var embedded = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
            pdb.Documents.Where(handle => pdb.GetString(pdb.GetDocument(handle).Name).EndsWith(".g.cs", StringComparison.Ordinal))
                .Should().NotBeEmpty().And.OnlyContain(handle => pdb.GetCustomDebugInformation(handle).Any(info => pdb.GetGuid(pdb.GetCustomDebugInformation(info).Kind) == embedded));
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Packages))]
    public void Nothing_tells_where_it_was_built(string id)
    {
        string[] places = [Repository.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/", Path.GetTempPath()];
        using var package = Package.Open(id);
        using var symbols = Package.Open(id, ".snupkg");
        foreach (var (owner, entry) in new[] { package, symbols }.SelectMany(owner => owner.Entries.Select(entry => (owner, entry))).Where(x => IsOurs(x.entry)))
        {
            var bytes = owner.Bytes(entry);
            foreach (var place in places)
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(place)).Should().Be(-1, "{0} names {1}", entry, place);
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(place)).Should().Be(-1, "{0} names {1}", entry, place);
            }

            if (entry.EndsWith(".pdb", StringComparison.Ordinal))
            {
                using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(bytes));
                var pdb = provider.GetMetadataReader();
                pdb.Documents.Select(handle => pdb.GetString(pdb.GetDocument(handle).Name)).Should().OnlyContain(name => name.StartsWith("/_", StringComparison.Ordinal));
            }
        }
    }

    [Fact(Explicit = true)]
    public void The_library_keeps_for_a_trimmer_what_is_found_by_reflection()
    {
        using var package = Package.Open("GutKnowledge");

        package.Text("buildTransitive/GutKnowledge.targets").Should().Contain("TrimmerRootAssembly");
    }

    [Fact(Explicit = true)]
    public void The_tool_has_the_licences_of_what_it_holds_copies_of()
    {
        using var package = Package.Open(Tool);

        package.Entries.Should().Contain(["SCOWL-LICENCE.txt", "licences/Lucene.Net/LICENSE.txt", "licences/Lucene.Net/NOTICE.txt"]);
        var notices = package.Text("THIRD-PARTY-NOTICES.md");
        var copies = package.Entries.Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal) && !entry.Contains("/runtimes/", StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry)).Where(name => !name.StartsWith("GutKnowledge", StringComparison.Ordinal) && name != "gut");
        copies.Where(name => !notices.Contains(NoticeOf(name), StringComparison.Ordinal)).Should().BeEmpty("each is named in THIRD-PARTY-NOTICES.md");
    }

    [Fact(Explicit = true)]
    public void The_tool_is_found_as_an_MCP_server_of_its_version()
    {
        using var package = Package.Open(Tool);

        package.Metadata.Descendants().Where(element => element.Name.LocalName == "packageType").Select(type => type.Attribute("name")!.Value).Should().BeEquivalentTo("DotnetTool", "McpServer");
        using var server = JsonDocument.Parse(package.Text(".mcp/server.json"));
        var version = package.Metadatum("version");
        server.RootElement.GetProperty("version").GetString().Should().Be(version);
        server.RootElement.GetProperty("description").GetString()!.Length.Should().BeInRange(1, 100, "the schema allows no more");
        var listed = server.RootElement.GetProperty("packages")[0];
        listed.GetProperty("identifier").GetString().Should().Be(Tool);
        listed.GetProperty("version").GetString().Should().Be(version);
    }

    [Fact(Explicit = true)]
    public void Packing_in_another_folder_gives_the_same_bytes()
    {
        var packages = new DirectoryInfo(Package.Folder).GetFiles("*.*nupkg").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        new DirectoryInfo(Package.FolderOfAnotherBuild).GetFiles("*.*nupkg").Select(file => file.Name).Order(StringComparer.Ordinal).Should().Equal(packages.Select(file => file.Name));
        foreach (var file in packages)
        {
            using var package = Package.Open(file);
            using var again = Package.Open(new FileInfo(Path.Combine(Package.FolderOfAnotherBuild, file.Name)));
            again.Entries.Should().Equal(package.Entries);
            package.Entries.Where(entry => !package.Bytes(entry).AsSpan().SequenceEqual(again.Bytes(entry))).Should().BeEmpty("{0} is built of the same sources", file.Name);
        }
    }

    // Families of assemblies are named once.
    private static string NoticeOf(string assembly) =>
        new[] { "Microsoft.Extensions.", "SQLitePCLRaw", "Polly", "Spectre.Console" }.FirstOrDefault(family => assembly.StartsWith(family, StringComparison.Ordinal)) ?? assembly;

    private static bool IsOurs(string entry) =>
        Path.GetFileName(entry) is var name && (name.StartsWith("GutKnowledge", StringComparison.Ordinal) || name.StartsWith("gut.", StringComparison.Ordinal) || name == "gut");
}
