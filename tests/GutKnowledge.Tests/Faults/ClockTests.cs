using System.Text.RegularExpressions;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Shape;

namespace GutKnowledge.Tests.Faults;

/// <summary>Clocks jump, and files are copied with the times of another machine: nothing looks at either. How long something takes is measured by counters that only go on.</summary>
public sealed partial class ClockTests
{
    [Fact]
    public void No_source_file_asks_what_time_it_is() =>
        SourceFile.All().SelectMany(file => file.CodeLines.Where(code => Clock().IsMatch(code.Line)).Select(code => $"{file.Place}({code.Number}): {code.Line.Trim()}")).Should().BeEmpty();

    [Theory]
    [InlineData("var now = DateTime.UtcNow;", true)]
    [InlineData("var now = System.DateTimeOffset.Now;", true)]
    [InlineData("var now = TimeProvider.System.GetUtcNow();", true)]
    [InlineData("var age = file.LastWriteTimeUtc;", true)]
    [InlineData("var clock = Stopwatch.StartNew();", false)]
    [InlineData("DateOnly.FromDateTime(date)", false)]
    public void Asking_for_the_time_is_found(string line, bool isFound) => Clock().IsMatch(line).Should().Be(isFound);

    [Theory]
    [InlineData(1971)]
    [InlineData(2199)]
    public void Files_of_another_age_are_opened_as_they_are(int year)
    {
        using var folder = new TemporaryFolder();
        var script = new ChangeScript(5);
        using (var knowledge = KnowledgeBase.Open(folder.Path()))
        {
            Enumerable.Range(0, 22).ToList().ForEach(number => script.At(number).ApplyTo(knowledge));
        }

        // Half of them, so that neither the store nor the index is always the later one.
        var files = Directory.EnumerateFiles(folder.Path(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files.Where((_, i) => i % 2 == 0))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(year, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            File.SetLastAccessTimeUtc(file, new DateTime(year, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        }

        var log = new ListLogger();
        using var again = KnowledgeBase.Open(folder.Path(), new KnowledgeBaseOptions { LoggerFactory = log });

        log.Lines.Should().BeEmpty("nothing is to be made anew");
        script.At(22).ApplyTo(again);
        Testimony.Of(again).ShouldBe(Testimony.Fresh(script.After(23).Values, new KnowledgeBaseOptions()), $"files of {year}");
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bGet(Utc|Local)Now\b|\bTickCount|\bTimeZoneInfo\b|(Creation|LastWrite|LastAccess)Time")]
    private static partial Regex Clock();
}
