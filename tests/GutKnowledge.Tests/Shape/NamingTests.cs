using System.Text.RegularExpressions;

namespace GutKnowledge.Tests.Shape;

public sealed class NamingTests
{
    private const int MostLines = 250;

    private static readonly string[] Banned = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service", "Base", "Common"];

    // A knowledge base is what the library opens: there "base" says something.
    private const string Subject = "KnowledgeBase";

    [Fact]
    public void No_type_and_no_file_has_a_name_that_says_nothing() =>
        SourceFile.All().SelectMany(file => file.DeclaredTypes.Append(file.Name).Distinct().Where(SaysNothing).Select(name => $"{file.Place}: {name}")).Should().BeEmpty();

    [Theory]
    [InlineData("IndexManager", true)]
    [InlineData("TextUtils", true)]
    [InlineData("DatabaseReader", false)]
    [InlineData("KnowledgeBase", false)]
    public void A_name_says_nothing_by_its_ending(string name, bool expected) => SaysNothing(name).Should().Be(expected);

    [Fact]
    public void An_interface_exists_only_when_it_has_two_implementations() => SingleImplementations(SourceFile.All()).Should().BeEmpty();

    [Fact]
    public void An_interface_with_one_implementation_is_found() =>
        SingleImplementations([new SourceFile("A.cs", "internal interface IStore;\ninternal sealed class Store : IStore;")]).Should().Equal("A.cs: IStore");

    [Fact]
    public void An_interface_with_two_implementations_is_welcome() =>
        SingleImplementations([new SourceFile("A.cs", "internal interface IStore;\ninternal sealed class A : IStore;\ninternal sealed class B(int x) : IStore;")]).Should().BeEmpty();

    [Fact]
    public void A_file_fits_on_a_few_screens() =>
        SourceFile.All().Select(file => (file.Place, Lines: file.Content.Count(c => c == '\n')))
            .Where(file => file.Lines > MostLines).Should().BeEmpty("a file of src has {0} lines at the most", MostLines);

    private static bool SaysNothing(string name) => !name.EndsWith(Subject, StringComparison.Ordinal) && Banned.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> SingleImplementations(IReadOnlyList<SourceFile> files)
    {
        var code = string.Join('\n', files.SelectMany(file => file.CodeLines.Select(x => x.Line)));
        return files.SelectMany(file => file.DeclaredTypes.Where(name => Regex.IsMatch(file.Content, $@"\binterface {name}\b"))
            .Where(name => Regex.Count(code, $@"\b(?:class|record|struct)\b[^{{;\n]*:[^{{;\n]*\b{name}\b") < 2).Select(name => $"{file.Place}: {name}"));
    }
}
