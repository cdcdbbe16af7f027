using System.Text.RegularExpressions;

namespace GutKnowledge.Tests.Shape;

/// <summary>A folder of the library uses only its own types and those of the folders before it.</summary>
public sealed partial class FolderOrderTests
{
    private const string Root = "";

    private static readonly string[] Order = ["Text", "Latent", "Labelling", "Citations", "Articles", "Concepts", "Annotation", "Search", "Answers", "Drafts", "Conversations", "Telemetry", "Indexing", "Review", "Evaluation", Root];

    [Fact]
    public void A_folder_uses_only_folders_before_it() =>
        Violations(SourceFile.Of("GutKnowledge")).Should().BeEmpty("the order is {0}", string.Join(" < ", Order));

    [Fact]
    public void Every_file_has_the_namespace_of_its_folder()
    {
        foreach (var project in Directory.EnumerateDirectories(SourceFile.Root).Select(folder => Path.GetFileName(folder)!))
        {
            foreach (var file in SourceFile.Of(project).Where(file => Namespace().IsMatch(file.Content)))
            {
                var expected = file.Folder.Length == 0 ? project : project + "." + file.Folder.Replace('/', '.');
                Namespace().Match(file.Content).Groups["name"].Value.Should().Be(expected, "{0} lies there", file.Place);
            }
        }
    }

    [Fact]
    public void Every_folder_of_the_library_has_its_place_in_the_order() =>
        SourceFile.Of("GutKnowledge").Select(file => file.Folder).Distinct().Should().BeSubsetOf(Order);

    [Theory]
    [InlineData("Text/A.cs", "using GutKnowledge.Search;", "Text/A.cs(2): Text uses Search")]
    [InlineData("Text/A.cs", "internal class A { Search.Question? q; }", "Text/A.cs(2): Text uses Search")]
    [InlineData("Text/A.cs", "internal class A { KnowledgeBase? kb; }", "Text/A.cs(2): Text uses the root")]
    [InlineData("Text/A.cs", "/// <see cref=\"KnowledgeBase\" />", null)]
    [InlineData("Answers/A.cs", "using GutKnowledge.Search;", null)]
    public void The_check_names_file_and_line(string path, string line, string? expected)
    {
        SourceFile[] files =
        [
            new(path, "\n" + line),
            new("Search/Question.cs", "namespace GutKnowledge.Search;\npublic sealed record Question(string Text);"),
            new("KnowledgeBase.cs", "namespace GutKnowledge;\npublic sealed class KnowledgeBase;"),
        ];

        Violations(files).Should().Equal(expected is null ? [] : [expected]);
    }

    private static List<string> Violations(IReadOnlyList<SourceFile> files)
    {
        var declared = files.SelectMany(file => file.DeclaredTypes.Select(type => (file.Folder, type))).ToLookup(x => x.Folder, x => x.type);
        var found = new List<string>();
        foreach (var file in files.Where(file => file.Folder != Root))
        {
            foreach (var (line, number) in file.CodeLines)
            {
                var used = Using().Matches(line).Select(match => match.Groups["folder"].Value)
                    .Concat(Qualified().Matches(line).Where(match => declared[match.Groups["folder"].Value].Contains(match.Groups["type"].Value)).Select(match => match.Groups["folder"].Value));
                found.AddRange(used.Distinct().Where(folder => Array.IndexOf(Order, folder) > Array.IndexOf(Order, file.Folder))
                    .Select(folder => $"{file.Place}({number}): {file.Folder} uses {folder}"));
                if (declared[Root].Any(type => Regex.IsMatch(line, $@"(?<![\w.""]){type}(?!\w)")))
                {
                    found.Add($"{file.Place}({number}): {file.Folder} uses the root");
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])GutKnowledge\.(?<folder>[A-Z]\w+)")]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.""])(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w+)")]
    private static partial Regex Qualified();
}
