using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Determinism;

/// <summary>Reading and answering are the same everywhere. The cultures are real ones: the tests themselves run without any.</summary>
public sealed class CultureTests
{
    private const string Feed =
        """
        <rss version="2.0"><channel><title>Istanbul</title><link>https://blog.example/</link>
        <item><title>IRRITABLE BOWEL, late at night</title><link>https://blog.example/late</link><pubDate>Wed, 01 Jul 2020 23:30:00 -0700</pubDate><description>Stress may trigger INDIGESTION in IBS. A diet low in FODMAPs may ease bloating, as a trial of 1,234 people (p = 0.05) found.</description></item>
        <item><title>Title of early January</title><link>https://blog.example/early</link><pubDate>Thu, 01 Jan 2015 00:10:00 +1400</pubDate><description>Infections can cause diarrhoea. Iron may cause constipation.</description></item>
        </channel></rss>
        """;

    private const string Ghost =
        """
        {"db":[{"meta":{"exported_on":1},"data":{"posts":[{"id":"1","uuid":"a-1","title":"Ginger INFUSION","slug":"ginger","html":"<p>Ginger may relieve nausea.</p>","status":"published","type":"post","published_at":"2021-03-31T23:59:00.000Z"}]}}]}
        """;

    private const string Markdown =
        """
        ---
        title: IRON and FIBRE
        date: 2019-07-04
        ---
        Published July 4, 2019 | Updated 5 August 2020 | 7 min read

        Iron tablets may cause constipation (Smith et al., 2012).
        """;

    [Fact]
    public async Task Neither_culture_nor_time_zone_nor_target_framework_nor_processor_changes_a_byte()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("feed.xml"), Feed, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("ghost.json"), Ghost, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("iron.md"), Markdown, TestContext.Current.CancellationToken);
        string[] sources = [folder.Path("feed.xml"), folder.Path("ghost.json"), folder.Path("iron.md"), Path.Combine(Repository.Root, "data", "articles"), Repository.Page("marsh-mint.html")];
        var processes = new[]
        {
            (Process: new TranscriptProcess("net10.0", string.Empty, "UTC") { IsInvariantMode = true }, Is: ".NETCoreApp,Version=v10.0 I 2020 0"),
            (Process: new TranscriptProcess("net10.0", "tr-TR", "Pacific/Kiritimati"), Is: ".NETCoreApp,Version=v10.0 İ 2020 14"),
            (Process: new TranscriptProcess("net8.0", "th-TH", "America/Los_Angeles") { HasNarrowVectors = true }, Is: ".NETCoreApp,Version=v8.0 I 2563 -8"),
        };

        var said = await Task.WhenAll(processes.Select((process, i) => process.Process.WriteAsync(folder.Path($"{i}.txt"), sources, TestContext.Current.CancellationToken)));

        said.Should().Equal(processes.Select(process => process.Is), "each of them runs as it is meant to");
        var first = await File.ReadAllLinesAsync(folder.Path("0.txt"), TestContext.Current.CancellationToken);
        first.Count(line => line.StartsWith("read {", StringComparison.Ordinal)).Should().BeGreaterThan(60);
        foreach (var other in new[] { "1.txt", "2.txt" })
        {
            var lines = await File.ReadAllLinesAsync(folder.Path(other), TestContext.Current.CancellationToken);
            lines.Zip(first).FirstOrDefault(pair => pair.First != pair.Second).First.Should().BeNull();
            lines.Should().HaveSameCount(first);
        }
    }
}
