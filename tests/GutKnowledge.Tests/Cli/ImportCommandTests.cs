using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public class ImportCommandTests
{
    private const string Text = "\n\nBloating is often caused by lactose in the diet. Many people have bloating after a meal with milk, and lactose may cause diarrhoea as well.\n";

    [Fact]
    public async Task A_good_file_goes_in_and_three_bad_ones_are_named()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.md", "# Milk and the gut" + Text);
        var empty = folder.Write("empty.md", string.Empty);
        var binary = folder.At("binary.md");
        File.WriteAllBytes(binary, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        var missing = folder.At("missing.md");
        var index = folder.At("index");

        var run = await GutRun.With("import", good, empty, binary, missing, "--index", index);

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Milk and the gut").And.Contain("1 added, 0 replaced, 0 unchanged, 3 failed");
        var lines = run.Output.Split('\n');
        foreach (var bad in new[] { empty, binary, missing })
        {
            lines.Should().ContainSingle(line => line.StartsWith(" failed", StringComparison.Ordinal) && line.Contains(bad));
            lines.Should().ContainSingle(line => line.StartsWith('✗') && line.Contains(bad));
        }

        var answer = await GutRun.With("ask", "bloated", "--index", index);
        answer.ExitCode.Should().Be(0);
        answer.Output.Should().Contain("Milk and the gut").And.Contain("Bloating is often caused by lactose in the diet.");
    }

    [Fact]
    public async Task The_same_file_again_is_unchanged_and_json_says_so()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.md", "# Milk and the gut" + Text);
        (await GutRun.With("import", good, "--index", folder.At("index"))).ExitCode.Should().Be(0);

        var run = await GutRun.AtTerminal("import", good, "--index", folder.At("index"), "--json");

        run.ExitCode.Should().Be(0);
        run.Output.Should().NotContain("\u001b");
        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("unchanged").GetInt32().Should().Be(1);
        report.GetProperty("results")[0].GetProperty("status").GetString().Should().Be("Unchanged");
        report.GetProperty("results")[0].GetProperty("source").GetString().Should().Be(good);
    }

    [Fact]
    public async Task A_folder_without_articles_exits_with_2_and_makes_no_knowledge_base()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("import", folder.Path, "--index", folder.At("index"));
        run.ExitCode.Should().Be(2);
        Directory.Exists(folder.At("index")).Should().BeFalse();
    }

    [Fact]
    public async Task Control_characters_and_markup_of_an_article_do_not_work_on_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.html", $"<html><head><title>Milk [red]and[/] \u001b[2J\u009b31m\u0007the gut [x]</title></head><body><article><h1>Milk [red]and[/] \u001b[2J\u009b31m\u0007the gut [x]</h1><p>{Text.Trim()} \u001b]0;owned\u0007 [bold]Bloating[/] is common.</p></article></body></html>");
        var index = folder.At("index");
        var outputs = new List<string> { (await GutRun.With("import", page, "--index", index)).Output };
        foreach (var args in new string[][] { ["ask", "bloating"], ["ask", "bloating", "--json"], ["ask", "bloating", "--markdown"], ["articles"], ["articles", "--json"], ["concept", "bloating"], ["refs"] })
        {
            outputs.Add((await GutRun.With([.. args, "--index", index])).Output);
        }

        outputs.Should().OnlyContain(output => !output.Any(c => char.IsControl(c) && c != '\n' && c != '\r'));
        outputs[0].Should().Contain("Milk [red]and[/]").And.Contain("the gut [x]");
        outputs[1].Should().Contain("Milk [red]and[/]").And.Contain("the gut [x]");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public async Task Only_addresses_of_the_web_become_links(string url)
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.md", $"---\nurl: {url}\n---\n# Milk and the gut" + Text);
        await GutRun.With("import", good, "--index", folder.At("index"));
        (await GutRun.AtTerminal("ask", "bloating", "--index", folder.At("index"))).Output.Should().Contain("Milk and the gut").And.NotContain("]8;");
    }
}
