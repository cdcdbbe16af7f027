using System.CommandLine;
using GutKnowledge.Answers;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut replay</c>: whether a question still has the answer that a receipt is of.</summary>
internal static class ReplayCommand
{
    public const string Name = "replay";

    public static Command Create(IAnsiConsole output)
    {
        var file = new Argument<string>("FILE") { Description = "A receipt that gut ask --receipt wrote." };
        var index = SharedOptions.Index();
        var command = new Command(Name, "Asks the question of a receipt again and tells whether the answer is the same.") { file, index };
        var publications = new PublicationOptions();
        publications.AddTo(command);
        command.SetAction(parsed =>
        {
            var receipt = Read(parsed.GetRequiredValue(file));
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed, publications.Read(parsed));
            var replay = articles.Replay(receipt);
            output.WriteLine(replay.IsSame ? "Same answer." : "Another answer.");
            foreach (var sentence in replay.Differences)
            {
                Write(output, sentence);
            }

            if (replay.Circumstances.Count > 0)
            {
                output.WriteLine("What it is made with differs:");
            }

            foreach (var sentence in replay.Circumstances)
            {
                Write(output, sentence);
            }

            return replay.IsSame ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }

    private static void Write(IAnsiConsole output, string sentence) =>
        output.Write(new Hanging("  " + Glyphs.For(output).Bullet, "    ", Palette.Quiet, new Paragraph(SafeText.Line(sentence))));

    private static Receipt Read(string file)
    {
        try
        {
            return Receipt.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new UsageException($"{file}: {e.Message}");
        }
    }
}
