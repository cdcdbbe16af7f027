using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Import;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Cli;

public class AnnotateCommandTests
{
    private const string Post = "Milk and the gut\n\nLactose may cause bloating [1], but there was no fever [9].\n\nReferences\n\n1. Smith J. Lactose and gas. Gut. 2019;68(2):1-9.\n";

    private const string Ontology = "format-version: 1.2\n\n[Term]\nid: X:1\nname: Sensation\n\n[Term]\nid: X:2\nname: Wobbly elbow\nis_a: X:1\n\n[Term]\nid: X:3\nname: Purple thumb\n";

    [Fact]
    public async Task A_file_is_shown_with_its_mentions_citations_claims_and_counts()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("annotate", folder.Write("post.txt", Post));
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("[Milk|exposure|present] and the gut\n")
            .And.Contain("\n  [Lactose|exposure|present] may cause [bloating|symptom|present] [[1]|citation|by number], but there was no [fever|symptom|absent] [[9]|citation|without an entry].\n")
            .And.Contain("\n      claim: Lactose causes bloating · may be causal · hedged (\"may\")\n      wording: hedged (\"may\")\n")
            .And.EndWith("4 mentions, 1 claim, 2 citations (1 by number, 1 without an entry) in 1 sentence and the title; 1 entry in the reference list.\n");
        run.Output.Should().MatchRegex(@"\n Mentions +present +absent +all *\n").And.MatchRegex(@"\n symptom +1 +1 +2 *\n").And.MatchRegex(@"\n all +3 +1 +4 *\n");
    }

    [Fact]
    public async Task Standard_input_is_shown_as_a_file_is()
    {
        using var folder = new TemporaryFolder();
        var file = await GutRun.With("annotate", folder.Write("post.txt", Post));
        var input = await GutRun.WithInput(Encoding.UTF8.GetBytes(Post), "annotate", "-");
        input.Should().Be(file);
    }

    [Theory]
    [InlineData("text", "  Text with *[bloating|symptom|present]*.\n")]
    [InlineData("md", "  Text with [bloating|symptom|present].\n")]
    public async Task Standard_input_is_read_in_the_format_that_is_named(string format, string expected) =>
        (await GutRun.WithInput("Food\n\nText with *bloating*.\n"u8.ToArray(), "annotate", "-", "--format", format)).Output.Should().Contain(expected);

    [Theory]
    [InlineData("<p>Text with <b>bloating</b>.</p>", "html")]
    [InlineData("<!DOCTYPE html><title>Food</title><p>Text with <b>bloating</b>.</p>", null)]
    [InlineData("# Food\n\nText with **bloating**.", null)]
    [InlineData("Food\n\nText with bloating.", null)]
    public async Task Without_a_format_the_start_of_standard_input_tells_it_or_it_is_text(string text, string? format)
    {
        var input = Encoding.UTF8.GetBytes(format is null ? text : "<title>Food</title>" + text);
        var run = await GutRun.WithInput(input, [.. new[] { "annotate", "-" }, .. format is null ? Array.Empty<string>() : ["--format", format]]);
        run.Output.Should().StartWith("Food\n").And.Contain("  Text with [bloating|symptom|present].\n");
    }

    [Fact]
    public async Task Json_is_the_annotation_of_the_library_and_its_spans_are_those_of_the_article()
    {
        var path = Path.Combine(Repository.Root, "data", "articles", "peppermint-and-herbal-remedies.md");
        var run = await GutRun.AtTerminal("annotate", path, "--json");
        run.ExitCode.Should().Be(0);
        run.Output.Should().NotContain("\u001b");
        var report = JsonDocument.Parse(run.Output).RootElement;
        var annotated = new Annotator(Vocabulary.Default).Annotate(ArticleFile.Read(path));
        report.GetProperty("article").GetProperty("text").GetString().Should().Be(annotated.Article.Text);
        report.GetProperty("titleMentions").GetArrayLength().Should().Be(annotated.TitleMentions.Count);
        var sentences = report.GetProperty("sentences").EnumerateArray().ToList();
        sentences.Should().HaveSameCount(annotated.Sentences);
        foreach (var (json, sentence) in sentences.Zip(annotated.Sentences))
        {
            Quoted(json, annotated.Article.Text).Should().Be(annotated.Article[sentence.Span]);
            json.GetProperty("wording").GetString().Should().Be(sentence.Wording.ToString());
            json.TryGetProperty("wordingCue", out var cue).Should().Be(sentence.WordingCue is not null);
            (sentence.WordingCue is { } span ? Quoted(cue, annotated.Article.Text) : null).Should().Be(sentence.WordingCue is { } s ? annotated.Article[s] : null);
            json.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("relation").GetString()).Should().Equal(sentence.Claims.Select(claim => claim.Relation.ToString()));
            json.GetProperty("citations").EnumerateArray().Select(citation => Quoted(citation, annotated.Article.Text, "marker")).Should().Equal(sentence.Citations.Select(citation => citation.Marker));
            json.GetProperty("mentions").EnumerateArray().Select(mention => Quoted(mention, annotated.Article.Text)).Should().Equal(sentence.Mentions.Select(mention => mention.Text));
            json.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("concepts")[0].GetProperty("id").GetString()).Should().Equal(sentence.Mentions.Select(mention => mention.Concepts[0].Value));
            json.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("assertion").GetProperty("status").GetString()).Should().Equal(sentence.Mentions.Select(mention => mention.Assertion.Status.ToString()));
        }
    }

    [Fact]
    public async Task A_terminal_gets_colours_and_a_legend_and_no_brackets()
    {
        using var folder = new TemporaryFolder();
        var post = folder.Write("post.txt", Post);
        var terminal = await GutRun.AtTerminal("annotate", post);
        terminal.Output.Should().Contain("\u001b[").And.Contain("Marks: ").And.Contain("|absent").And.NotContain("|symptom|").And.NotContain("|citation|");
        var plain = await GutRun.With("annotate", post);
        plain.Output.Should().NotContain("\u001b").And.NotContain("Marks: ");
    }

    [Fact]
    public async Task Colours_do_not_change_the_words_of_the_article()
    {
        using var folder = new TemporaryFolder();
        var terminal = await GutRun.AtTerminal("annotate", folder.Write("post.txt", Post));
        System.Text.RegularExpressions.Regex.Replace(terminal.Output, "\u001b\\[[0-9;]*m", string.Empty)
            .Should().Contain("  Lactose may cause bloating [1], but there was no fever|absent [9]|without an entry.\n");
    }

    [Fact]
    public async Task Control_characters_and_markup_of_an_article_do_not_work_on_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var post = folder.Write("post.txt", "Milk \u001b[2J[red]and\u009b31m\n\nMilk\u001b]0;owned\u0007 may cau\u202ese bloa\u0007ting, [bold]and[/] lactose may cause \u001b[31mbloating \u001b[8m[1].\n");
        foreach (var args in new string[][] { ["annotate", post], ["annotate", post, "--json"] })
        {
            (await GutRun.With(args)).Output.Should().Match(output => !output.Any(c => char.IsControl(c) && c != '\n' && c != '\r'));
        }

        var terminal = (await GutRun.AtTerminal("annotate", post)).Output;
        terminal.Should().Contain("[red]and").And.Contain("[bold]and[/]").And.NotContain("\u001b[2J").And.NotContain("\u001b]").And.NotContain("\u001b[8m").And.NotContainAny("\u0007", "\u009b", "\u202e");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_exits_with_1_and_one_line_that_names_it_and_the_reason()
    {
        using var folder = new TemporaryFolder();
        var binary = folder.At("binary.md");
        File.WriteAllBytes(binary, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        foreach (var (path, reason) in new[] { (folder.At("missing.md"), "the file does not exist."), (binary, "is a PNG picture, not text."), (folder.Write("empty.md", string.Empty), "the file is empty."), (folder.Path, "is a folder; give its files or let the folder be searched.") })
        {
            (await GutRun.With("annotate", path)).Should().Be(new GutRun(1, string.Empty, $"gut: {path}: {reason}{Environment.NewLine}"));
            (await GutRun.With("annotate", path, "--json")).Output.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Standard_input_that_is_no_article_exits_with_1_and_says_so()
    {
        (await GutRun.WithInput([], "annotate", "-")).Should().Be(new GutRun(1, string.Empty, "gut: standard input: the file is empty." + Environment.NewLine));
        (await GutRun.WithInput([0x1F, 0x8B, 0], "annotate", "-", "--format", "text")).Error.Should().Be("gut: standard input: is a gzip archive, not text." + Environment.NewLine);
    }

    [Fact]
    public async Task An_article_in_which_nothing_is_found_is_shown_and_exits_with_2()
    {
        var run = await GutRun.WithInput("Chess\n\nThe bishop stands on its square.\n"u8.ToArray(), "annotate", "-");
        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain("The bishop stands on its square.").And.Contain("0 mentions, 0 claims, 0 citations");
    }

    [Fact]
    public async Task An_ontology_is_known_beside_the_vocabulary_and_may_be_cut_to_a_root()
    {
        using var folder = new TemporaryFolder();
        var post = folder.Write("post.txt", "A case\n\nBloating came with a wobbly elbow and a purple thumb.\n");
        var obo = folder.Write("small.obo", Ontology);
        var packed = folder.At("small.obo.gz");
        using (var stream = new GZipStream(File.Create(packed), CompressionMode.Compress))
        {
            stream.Write(Encoding.UTF8.GetBytes(Ontology));
        }

        (await GutRun.With("annotate", post)).Output.Should().Contain("[Bloating|symptom|present] came with a wobbly elbow and a purple thumb.");
        (await GutRun.With("annotate", post, "--obo", obo)).Output.Should().Contain("[Bloating|symptom|present] came with a [wobbly elbow|symptom|present] and a [purple thumb|symptom|present].");
        (await GutRun.With("annotate", post, "--obo", packed, "--root", "X:1")).Output.Should().Contain("with a [wobbly elbow|symptom|present] and a purple thumb.");
    }

    [Fact]
    public async Task A_broken_ontology_exits_with_70_and_one_line_that_names_it()
    {
        using var folder = new TemporaryFolder();
        var post = folder.Write("post.txt", Post);
        foreach (var path in new[] { folder.Write("broken.obo", "[Term]\nname: No key\n"), folder.Write("text.obo", "no ontology"), folder.Write("broken.obo.gz", "no archive"), folder.At("missing.obo") })
        {
            var run = await GutRun.With("annotate", post, "--obo", path);
            run.ExitCode.Should().Be(70);
            run.Output.Should().BeEmpty();
            run.Error.TrimEnd().Should().StartWith("gut: ").And.Contain(path).And.NotContain("\n");
        }
    }

    [Fact]
    public async Task A_root_that_the_ontology_does_not_have_exits_with_64()
    {
        using var folder = new TemporaryFolder();
        var obo = folder.Write("small.obo", Ontology);
        var run = await GutRun.With("annotate", folder.Write("post.txt", Post), "--obo", obo, "--root", "X:9");
        run.Should().Be(new GutRun(64, string.Empty, $"gut: there is no term X:9 in {obo}.{Environment.NewLine}"));
    }

    [Fact]
    public async Task The_markers_of_a_lead_in_are_counted_once()
    {
        var run = await GutRun.WithInput("# Fibre\n\nThings that may ease constipation include [1]:\n\n- prunes\n- kiwifruit\n\n## References\n\n1. Smith J. Prunes. Gut. 2019;68(2):1-9.\n"u8.ToArray(), "annotate", "-");
        run.Output.Should().Contain("2 claims, 1 citation (1 by number)");
    }

    private static string Quoted(JsonElement json, string text, string named = "text")
    {
        var span = json.GetProperty("span");
        var quoted = text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());
        json.GetProperty(named).GetString().Should().Be(quoted);
        return quoted;
    }
}
