using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GutKnowledge.Tests.Cli;
using TemporaryFolder = GutKnowledge.Tests.Cli.TemporaryFolder;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Whatever an article, a file name or a question holds, a terminal gets no sequence that the program did not mean, from any command, on either output, also where it goes to a file.</summary>
public sealed class TerminalTests : IDisposable
{
    // Clears the screen; names the window; links; sets red by one character; rings; writes over the line; turns the direction; hides.
    private const string Attack = "\u001b[2Jevil\u001b]0;owned\u0007\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\\u009b31m\u0007\rover\u202egnp\u202c\u2066x\u2069\u200b\u2060\ufeff\u00ad\u200e\u061c\U000e0041\u0085[red]and[/]\u007f\b\v";
    private const string Sentence = "Stress may cause bloating " + Attack + " (1).";

    // All that may begin an escape sequence or that nobody sees; the program's own colours and links are taken out before.
    private static readonly Regex Unsafe = new("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]", RegexOptions.CultureInvariant);
    private static readonly Regex Own = new("\u001b\\[[0-9;]*m|\u001b\\]8;(?:id=[0-9]+)?;(?:https?://[!-~]*)?\u001b\\\\", RegexOptions.CultureInvariant);

    private readonly TemporaryFolder folder = new();
    private readonly string index;

    public TerminalTests()
    {
        index = folder.At("index");
        var builder = new GutKnowledge.Articles.ArticleBuilder("key " + Attack) { Title = "About bloating " + Attack, Author = "Ada " + Attack, Publisher = "Blog " + Attack, Url = "https://a.example/" + Attack, Tags = ["tag " + Attack] };
        builder.AddParagraph(Sentence).AddParagraph("Bloating is not caused by stress " + Attack + ", they say.");
        builder.AddReference(GutKnowledge.Citations.Reference.Parse("1. Smith A. Herbs " + Attack + " and the quiet gut. J Kitchen Med. 2012;12(3):45-52."));
        using var knowledge = KnowledgeBase.Open(index);
        knowledge.AddRange([builder.Build(), new GutKnowledge.Articles.ArticleBuilder("other") { Title = "Other" }.AddParagraph("Stress may cause bloating.").Build()]);
        File = folder.Write("post\u001b[2J\u202e\n.md", $"---\ntitle: |\n  Milk {Markdown}\n---\nStress may cause bloating {Markdown} [1].\n");
        Broken = folder.Write("broken\u001b]0;x\u0007.json", "{\"items\":[");
    }

    public static TheoryData<string> Commands =>
    [
        "ask|bloated by stress {0}|--index|{index}", "ask|bloated by stress|--index|{index}|--json", "ask|bloated by stress {0}|--index|{index}|--markdown", "ask|xyzzy {0}|--index|{index}", "ask|bloated|--index|{index}|--tag|tag {0}",
        "articles|--index|{index}", "articles|--index|{index}|--json", "refs|--index|{index}", "refs|--index|{index}|--json", "refs|--index|{index}|--export|{folder}/a{0}.bib", "refs|--index|{index}|--export|x{0}.doc",
        "concept|bloating|--index|{index}", "concept|bloating|--index|{index}|--json", "concept|none {0}|--index|{index}", "suggest|About|--index|{index}", "suggest|About|--index|{index}|--json",
        "related|other|--index|{index}", "related|other|--index|{index}|--json", "related|none {0}|--index|{index}", "facets|bloating|--index|{index}", "facets|bloating|--index|{index}|--json",
        "annotate|{file}", "annotate|{file}|--json", "annotate|{broken}", "annotate|none {0}", "check-draft|{file}|--question|bloated {0}|--index|{index}", "check-draft|{file}|--question|bloated {0}|--index|{index}|--json", "check-draft|none {0}|--question|bloated", "import|{file}|{broken}|--dry-run", "import|{file}|{broken}|none{0}|--dry-run|--json", "import|{folder}|--index|{folder}/new", "import|{file}|--index|{folder}/new2|--explain", "import|{folder}/none{0}*|--dry-run",
        "eval|questions|--set|none {0}", "ask|bloated|--catalog|none {0}", "ask|bloated|--index|none {0}", "none {0}", "ask|bloated|--none{0}", "train|none {0}", "--help", "ask|--help", "--version",
    ];

    private static string Markdown => Attack.Replace("\u0085", string.Empty, StringComparison.Ordinal).Replace('\r', ' ').Replace('\v', ' ');

    private string File { get; }

    private string Broken { get; }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Nothing_that_a_terminal_would_obey_gets_out(string command)
    {
        string[] args = [.. command.Split('|').Select(part => part.Replace("{0}", Attack.Replace("\0", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal).Replace("{index}", index, StringComparison.Ordinal).Replace("{folder}", folder.Path, StringComparison.Ordinal).Replace("{file}", File, StringComparison.Ordinal).Replace("{broken}", Broken, StringComparison.Ordinal))];

        foreach (var (run, isColoured) in new[] { (await GutRun.With(args), false), (await GutRun.AtTerminal(args), true) })
        {
            run.Error.Should().NotContain("internal error");
            Unsafe.Match(run.Error).Value.Should().BeEmpty();
            Unsafe.Match(isColoured ? Own.Replace(run.Output, string.Empty) : run.Output).Value.Should().BeEmpty();
            run.Output.Should().NotContain("evil.example\u001b");
        }
    }

    [Fact]
    public async Task Colours_in_square_brackets_are_text()
    {
        var run = await GutRun.AtTerminal("ask", "bloated by stress", "--index", index);

        Own.Replace(run.Output, string.Empty).Should().Contain("[red]and[/]");
    }

    [Fact]
    public async Task JSON_says_what_is_not_shown_in_escapes_and_loses_nothing()
    {
        var run = await GutRun.With("articles", "--index", index, "--json");

        using var knowledge = KnowledgeBase.Open(index);
        JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(article => article.GetProperty("title").GetString()).Should().BeEquivalentTo(knowledge.Articles.Select(article => article.Title));
        run.Output.Should().Contain("\\u202e").And.Contain("\\uDB40\\uDC41");
    }

    [Fact]
    public async Task Joiners_within_words_and_faces_stay()
    {
        var page = folder.Write("joined.md", "# Milk\n\nنمی\u200cخواهم \U0001F469\u200d\u2695\ufe0f bloating.\n");

        (await GutRun.With("annotate", page)).Output.Should().Contain("نمی\u200cخواهم").And.Contain("\U0001F469\u200d\u2695\ufe0f");
    }

    [Fact]
    public async Task A_file_name_with_a_line_break_does_not_begin_a_line()
    {
        var run = await GutRun.With("annotate", "none\ngut: all is well");

        run.Error.TrimEnd('\n').Should().NotContain("\n");
    }
}
