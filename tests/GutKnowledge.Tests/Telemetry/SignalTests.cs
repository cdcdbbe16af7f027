using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Import;
using GutKnowledge.Online;
using GutKnowledge.Search;
using GutKnowledge.Telemetry;
using GutKnowledge.Tests.Fixtures;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GutKnowledge.Tests.Telemetry;

/// <summary>What README says can be watched, and nothing else, is what can be watched.</summary>
[Collection(nameof(Listening))]
public sealed partial class SignalTests
{
    [Fact]
    public void The_instruments_are_those_of_the_readme()
    {
        using var overheard = new Overheard();
        Live(new KnowledgeBaseOptions());

        overheard.Instruments.Select(instrument => string.Join(" | ", instrument.Name, KindOf(instrument.GetType()), instrument.Unit, instrument.Description))
            .Should().BeEquivalentTo(ReadmeTable.Rows("instrument").Select(row => string.Join(" | ", row[..4])));
    }

    [Fact]
    public void The_tags_have_the_names_and_values_of_the_readme()
    {
        var documented = ReadmeTable.Rows("instrument").ToDictionary(row => row[0], row => Tag().Matches(row[4]).SelectMany(tag => Value().Matches(tag.Groups["values"].Value).Select(value => $"{tag.Groups["name"].Value}={value.Groups[1].Value}")).Append(string.Empty).ToHashSet());
        using var overheard = new Overheard();
        Live(new KnowledgeBaseOptions());

        overheard.Measurements.Where(measured => !documented[measured.Instrument].Contains(measured.Tags)).Should().BeEmpty();
        overheard.Activities.Where(activity => !documented[activity.OperationName + ".duration"].Contains(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")))).Should().BeEmpty();
    }

    [Fact]
    public void What_is_done_is_measured()
    {
        var options = new KnowledgeBaseOptions { TimeProvider = new StrideClock() };
        using var overheard = new Overheard();
        Live(options);
        var said = overheard.Measurements.Select(measured => $"{measured.Instrument} {measured.Value} {measured.Tags}".TrimEnd());

        said.Should().Contain(
            "gutknowledge.open.duration 1", "gutknowledge.add.duration 1", "gutknowledge.ask.duration 1 gutknowledge.outcome=answered", "gutknowledge.ask.duration 1 error.type=_OTHER",
            "gutknowledge.article.changes 2 gutknowledge.status=added", "gutknowledge.article.changes 1 gutknowledge.status=unchanged", "gutknowledge.article.changes 1 gutknowledge.status=replaced", "gutknowledge.article.changes 1 gutknowledge.status=removed");
        overheard.Measurements.Should().Contain(measured => measured.Instrument == "gutknowledge.rebuild.duration");
    }

    [Fact]
    public void An_activity_ends_with_what_it_is_of()
    {
        using var overheard = new Overheard();
        using var caller = new Activity("caller").Start();
        Live(new KnowledgeBaseOptions());

        Activity.Current.Should().Be(caller, "none is left open, also after a failure");
        overheard.Activities.Select(activity => activity.OperationName).Distinct().Should().BeEquivalentTo("gutknowledge.open", "gutknowledge.add", "gutknowledge.ask", "gutknowledge.rebuild");
        overheard.Activities.Should().OnlyContain(activity => activity.TraceId == caller.TraceId);
        overheard.Activities.Single(activity => activity.Status == ActivityStatusCode.Error).OperationName.Should().Be("gutknowledge.ask");
    }

    [Fact]
    public void The_articles_of_open_knowledge_bases_are_counted_when_somebody_asks()
    {
        using var overheard = new Overheard();
        long Counted()
        {
            overheard.Observe();
            return (long)overheard.Measurements.Last(measured => measured.Instrument == "gutknowledge.articles").Value;
        }

        using var kb = Make.Knowing(Make.Article("a", "Reflux."));
        var before = Counted();
        kb.AddRange([Make.Article("b", "Reflux."), Make.Article("c", "Reflux.")], cancellationToken: TestContext.Current.CancellationToken);
        Counted().Should().Be(before + 2);
        kb.Dispose();
        Counted().Should().Be(before - 1);
    }

    [Fact]
    public void The_lines_that_are_logged_are_those_of_the_readme()
    {
        var lines = new[] { typeof(KnowledgeBase).Assembly, typeof(ArticleSource).Assembly, typeof(PublicationLookup).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method.Name, Line: method.GetCustomAttribute<LoggerMessageAttribute>())).Where(x => x.Line is not null)
            .Select(x => $"{x.Line!.EventId} {x.Name} {x.Line.Level}");

        lines.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(ReadmeTable.Rows("event").Select(row => string.Join(' ', row[..3])));
    }

    [Fact]
    public void What_nobody_listens_to_costs_no_memory()
    {
        Spend();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Spend();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        static void Spend()
        {
            for (var i = 0; i < 100; i++)
            {
                using var watch = Signals.Ask.Begin(TimeProvider.System);
                watch?.End(Outcome.Answered);
                NullLogger.Instance.QuestionAnswered(Outcome.Answered, i);
            }
        }
    }

    // Everything that is watched happens once at least.
    private static void Live(KnowledgeBaseOptions options)
    {
        using var folder = new TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path("kb"), options))
        {
            kb.AddRange([Make.Article("a", "Stress causes reflux."), Make.Article("b", "Stress causes reflux.")]);
            kb.AddRange([Make.Article("a", "Stress causes reflux."), Make.Article("b", "Coffee worsens heartburn.")]);
            kb.Remove(new ArticleId("b"));
            kb.Remove(new ArticleId("b"));
            kb.Ask("reflux").Outcome.Should().Be(Outcome.Answered);
            kb.Ask("xyzzy");
            kb.Ask("no reflux");
            kb.Ask("constipation");
            kb.Invoking(kb => kb.Ask("reflux", filter: new ArticleFilter { Tags = [" "] })).Should().Throw<ArgumentException>();
        }

        foreach (var index in Directory.EnumerateDirectories(folder.Path("kb")))
        {
            Directory.Delete(index, recursive: true);
        }

        using var rebuilt = KnowledgeBase.Open(folder.Path("kb"), options);
    }

    private static string KindOf(Type instrument) => instrument.Name[..instrument.Name.IndexOf('`', StringComparison.Ordinal)];

    [GeneratedRegex(@"`?(?<name>[a-z.]+)` \((?<values>[^)]*)\)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"`([^`]+)`")]
    private static partial Regex Value();

    /// <summary>A clock that goes on by a second whenever it is looked at.</summary>
    private sealed class StrideClock : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}
