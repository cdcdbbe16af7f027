using System.IO.Compression;
using System.Xml.Linq;

namespace GutKnowledge.Tests.Packaging;

/// <summary>A packed package, opened. The environment variable <c>GUT_PACKAGES</c> names the folder that <c>dotnet pack</c> wrote to.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive archive;

    private Package(string path)
    {
        Path = path;
        archive = ZipFile.OpenRead(path);
        Entries = [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
        var nuspec = XDocument.Parse(Text(Entries.Single(entry => entry.EndsWith(".nuspec", StringComparison.Ordinal))));
        Metadata = nuspec.Root!.Elements().Single();
    }

    public static string Folder => Required("GUT_PACKAGES");

    /// <summary>The packages of the same sources, packed in another folder.</summary>
    public static string FolderOfAnotherBuild => Required("GUT_PACKAGES_AGAIN");

    public string Path { get; }

    public IReadOnlyList<string> Entries { get; }

    public XElement Metadata { get; }

    /// <summary>Opens the package of an id, whatever its version, or its symbols.</summary>
    public static Package Open(string id, string extension = ".nupkg") =>
        new(Directory.EnumerateFiles(Folder, id + ".*" + extension).Single(path => char.IsAsciiDigit(System.IO.Path.GetFileName(path)[id.Length + 1])));

    public static Package Open(FileInfo file) => new(file.FullName);

    public string Metadatum(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? string.Empty;

    /// <summary>The names and versions that it depends on, for each target framework.</summary>
    public Dictionary<string, string[]> Dependencies() => Metadata.Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
        group => group.Attribute("targetFramework")!.Value,
        group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal).ToArray());

    public byte[] Bytes(string entry)
    {
        using var stream = archive.GetEntry(entry)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    public string Text(string entry)
    {
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public void Dispose() => archive.Dispose();

    private static string Required(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} names no folder. '.ci/run' packs and sets it.");
}
