using System.Reflection;
using System.Text.RegularExpressions;
using GutKnowledge.AI;
using GutKnowledge.Import;
using GutKnowledge.Online;
using GutKnowledge.Tests.Cli;
using GutKnowledge.Tests.Import;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GutKnowledge.Tests;

/// <summary>Every C# block of the documents is compiled as a program and run, and what they show of <c>gut annotate</c> is compared.</summary>
[Collection(nameof(ConsoleOutput))]
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly List<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(KnowledgeBase).Assembly.Location)
            .Append(typeof(KnowledgeBaseExtensions).Assembly.Location)
            .Append(typeof(ArticleFile).Assembly.Location)
            .Append(typeof(CrossrefSource).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("gut-readme-").FullName;

    public static TheoryData<string, string> Examples =>
        [.. Documents().SelectMany(document => CSharpBlock().Matches(Text(document)).Select(match => (document, match.Groups["code"].Value)))];

    public static TheoryData<string> Libraries => ["GutKnowledge", "GutKnowledge.AI", "GutKnowledge.Import", "GutKnowledge.Online"];

    public static TheoryData<string> DocumentsThatAnnotate => [.. Documents().Where(document => AnnotateBlock().IsMatch(Text(document)))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_readme_of_a_library_has_an_example(string library) =>
        Examples.Select(example => example.Data.Item1).Should().Contain($"src/{library}/README.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles_and_prints_an_answer(string document, string code)
    {
        // The folder and the article of the example are given absolutely; nothing else of it is changed.
        var program = code
            .Replace("\"my-knowledge\"", SymbolDisplay.FormatLiteral(folder, quote: true), StringComparison.Ordinal)
            .Replace("\"data/", "@\"" + Repository.Root + "/data/", StringComparison.Ordinal);

        var printed = Run(program);

        printed.Should().NotBeNullOrWhiteSpace("it stands in {0}", document);
    }

    [Theory]
    [MemberData(nameof(DocumentsThatAnnotate))]
    public async Task What_is_shown_of_gut_annotate_is_what_it_prints(string document)
    {
        var shown = AnnotateBlock().Match(Text(document));

        var run = await GutRun.WithInput(shown.Groups["input"].Value.Replace("\\n", "\n", StringComparison.Ordinal), width: 80, "annotate", "-");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith(shown.Groups["output"].Value.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // By their paths below the repository: those that stand beside the solution, and the one of each package.
    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(project => Path.Combine(project, "README.md")).Where(File.Exists))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Text(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    private static string Run(string program)
    {
        var implicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(implicitUsings)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();

        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var main = Assembly.Load(image.ToArray()).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"```csharp\r?\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\$ printf '(?<input>[^']*)' \| gut annotate -\r?\n(?<output>.*?)\.\.\.\r?\n```", RegexOptions.Singleline)]
    private static partial Regex AnnotateBlock();
}

/// <summary>Tests that replace the console's output do not run beside each other.</summary>
[CollectionDefinition(nameof(ConsoleOutput), DisableParallelization = true)]
public sealed class ConsoleOutput;
