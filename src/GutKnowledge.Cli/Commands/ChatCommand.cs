using System.CommandLine;
using System.Text;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Conversations;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut chat</c>: a conversation, line by line.</summary>
internal static class ChatCommand
{
    public const string Name = "chat";

    // An answer to read between two lines that are typed is a short one.
    private const int MostArticles = 3;

    public static Command Create(Func<Stream> input, IAnsiConsole output)
    {
        var index = SharedOptions.Index();
        var command = new Command(Name, "Talks about symptoms: adds, denies, takes back, and asks what would tell the articles apart.") { index };
        var publications = new PublicationOptions();
        publications.AddTo(command);

        // Ctrl+C is only heard while the action is awaited, so the work may not be done before the task is returned.
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                using var articles = KnowledgeFolder.OpenToServe(parsed.GetValue(index), parsed, publications.Read(parsed));
                using var lines = new StreamReader(input(), Encoding.UTF8);
                await new Chat(articles, output, lines).RunAsync(cancellation);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private sealed class Chat(KnowledgeBase articles, IAnsiConsole output, TextReader lines)
    {
        private readonly ChatView view = new(output);

        // Nothing is prompted for in a script.
        private readonly bool isTyped = output.Profile.Capabilities.Interactive && !Console.IsInputRedirected;

        public async Task RunAsync(CancellationToken cancellation)
        {
            var talk = Begin();
            view.WriteGreeting(isTyped);
            while (await NextAsync(cancellation) is { } line)
            {
                switch (line.Trim())
                {
                    case "":
                        break;
                    case "/quit" or "/exit":
                        return;
                    case "/forget":
                        talk = Begin();
                        output.WriteLine("Forgotten. Nothing of it was kept.");
                        break;
                    case "/sources":
                        view.WriteSources(talk.Answer);
                        break;
                    case "/why":
                        view.WriteWhy(talk);
                        break;
                    case ['/', ..]:
                        view.WriteCommands();
                        break;
                    default:
                        talk = talk.Say(line);
                        view.Write(talk);
                        break;
                }
            }
        }

        private Conversation Begin() => articles.Converse(new ConversationOptions { Take = MostArticles });

        // A terminal's reader does not hear of Ctrl+C; it is left waiting, and ends with the process.
        private Task<string?> NextAsync(CancellationToken cancellation)
        {
            if (isTyped)
            {
                output.Write(new Paragraph("> ", Palette.Title));
            }

            return Task.Run(lines.ReadLine, CancellationToken.None).WaitAsync(cancellation);
        }
    }
}
