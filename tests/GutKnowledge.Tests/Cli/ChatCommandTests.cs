using GutKnowledge.Cli;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Tests.Fixtures;
using Spectre.Console;

namespace GutKnowledge.Tests.Cli;

public class ChatCommandTests
{
    [Fact]
    public async Task Lines_that_are_piped_in_are_answered_as_plain_text_without_a_prompt_until_they_end()
    {
        var run = await Say("always bloated", "no fever");
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Understood: bloating\n").And.Contain("Understood: bloating · not fever").And.Contain("[1] ").And.NotContain("> ").And.NotContain("\u001b");
        run.Output.Split('\n').Should().OnlyContain(line => !line.EndsWith(' '));
    }

    [Fact]
    public async Task Numbers_are_those_of_the_evidence()
    {
        var run = await Say("always bloated");
        var answer = Sample.Knowledge.Converse(new() { Take = 3 }).Say("always bloated").Answer;
        foreach (var said in answer.Numbered.GroupBy(said => said.Article.Id).Select(article => article.First()))
        {
            run.Output.Should().Contain($"[{said.Number}] {said.Evidence.Sentence.Split('\n')[0][..20]}");
        }
    }

    [Fact]
    public async Task The_next_question_is_put_last_and_a_yes_answers_it()
    {
        var asked = Sample.Knowledge.Converse().Say("always bloated").Next!;
        var run = await Say("always bloated", "yes");
        run.Output.Should().Contain(asked.Text).And.Contain($"Understood: bloating · {asked.Concept.Name.ToLowerInvariant()}");
    }

    [Fact]
    public async Task Warning_signs_stand_first_in_every_answer_until_they_are_taken_back()
    {
        var run = await Say("I am vomiting blood", "also bloated", "/forget", "bloated");
        var parts = run.Output.Split("Forgotten.");
        parts[0].Split("Call the emergency services now").Should().HaveCount(3);
        parts[0].IndexOf("emergency", StringComparison.Ordinal).Should().BeLessThan(parts[0].IndexOf("Understood", StringComparison.Ordinal));
        parts[1].Should().NotContain("emergency services now");
    }

    [Fact]
    public async Task Commands_show_what_is_known_and_what_is_cited_and_end_the_conversation()
    {
        var run = await Say("/why", "/sources", "bloated", "my son has diarrhoea", "/why", "/sources", "/what", "/quit", "nausea");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Nothing is known yet.").And.Contain("There are no sentences yet.").And.Contain("bloating: there (\"bloated\", 1)")
            .And.Contain("diarrhoea: with another person, my son (\"diarrhoea\", 2)").And.Contain("This is about another person (my son).").And.Contain("/forget begins anew").And.NotContain("nausea");
    }

    [Fact]
    public async Task Who_chats_keeps_nobody_from_adding_and_hears_of_what_was_added()
    {
        using var folder = new TemporaryFolder();
        var index = Path.Combine(folder.Path, "kb");
        using (var kb = KnowledgeBase.Open(index))
        {
            kb.Add(Make.Article("one", "Stress causes reflux."));
        }

        var run = await GutRun.WithInput(
            () =>
            {
                using var writer = KnowledgeBase.Open(index, new KnowledgeBaseOptions { LockTimeout = TimeSpan.Zero });
                writer.Add(Make.Article("two", "Swallowed air causes bloating."));
                return new MemoryStream("bloated\n"u8.ToArray());
            },
            "chat", "--index", index);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Swallowed air causes bloating.");
    }

    [Fact]
    public async Task At_a_terminal_a_number_is_a_link_to_its_article_when_that_has_an_address_of_the_web()
    {
        using var folder = new TemporaryFolder();
        folder.Write("web.md", "---\ntitle: Bloating one\nurl: https://blog.example/one\n---\n\nBloating may be caused by swallowed air.\n");
        folder.Write("other.md", "---\ntitle: Bloating two\nurl: javascript:alert(1)\n---\n\nBloating is common after large meals.\n");
        var index = Path.Combine(folder.Path, "kb");
        (await GutRun.With("import", Path.Combine(folder.Path, "web.md"), Path.Combine(folder.Path, "other.md"), "--index", index)).ExitCode.Should().Be(0);
        var run = await GutRun.AtTerminalWithInput("bloated\n", "chat", "--index", index);
        run.Output.Should().MatchRegex(@"https://blog\.example/one\u001b\\(\u001b\[[0-9;]*m)*\[1\]").And.NotContain("javascript:");
        (await GutRun.WithInput("bloated\n", 100, "chat", "--index", index)).Output.Should().Contain("https://blog.example/one").And.NotContain("\u001b").And.NotContain("javascript:");
    }

    [Fact]
    public async Task Control_characters_that_are_typed_do_not_reach_the_terminal()
    {
        var run = await Say("my s\u001b[31mon has diarrhoea \u202Eand bloated\u0007", "/why");
        run.Output.Should().NotContain("\u001b").And.NotContain("\u202E").And.NotContain("\u0007");
    }

    [Fact]
    public async Task Ctrl_C_is_heard_while_a_line_is_awaited()
    {
        using var output = new StringWriter();
        using var never = new WaitingStream();
        var console = AnsiConsole.Create(Terminal.Plain(output));
        using var cancellation = new CancellationTokenSource();
        var run = GutProgram.RunAsync(["chat"], () => never, console, output, cancellation.Token);
        await never.IsRead;
        await cancellation.CancelAsync();
        (await run).Should().Be(130);
    }

    [Fact]
    public async Task A_folder_without_a_knowledge_base_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        (await GutRun.WithInput("bloated\n", 100, "chat", "--index", folder.Path)).ExitCode.Should().Be(64);
    }

    private static Task<GutRun> Say(params string[] lines) => GutRun.WithInput(string.Join('\n', lines) + "\n", 200, "chat");

    /// <summary>Somebody who never types.</summary>
    private sealed class WaitingStream : MemoryStream
    {
        private readonly TaskCompletionSource isRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim isClosed = new();

        public Task IsRead => isRead.Task;

        public override int Read(Span<byte> buffer) => Wait();

        public override int Read(byte[] buffer, int offset, int count) => Wait();

        protected override void Dispose(bool disposing)
        {
            isClosed.Set();
            base.Dispose(disposing);
        }

        private int Wait()
        {
            isRead.TrySetResult();
            isClosed.Wait();
            return 0;
        }
    }
}
