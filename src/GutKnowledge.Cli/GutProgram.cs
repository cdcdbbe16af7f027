using System.CommandLine;
using System.CommandLine.Help;
using GutKnowledge.Cli.Commands;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli;

/// <summary>The program without its process: arguments and standard input in, text and an exit code out.</summary>
internal static class GutProgram
{
    private const string Description =
        "Ask health articles about a symptom in everyday words.\nYou get articles worth reading, their sentences word for word, and the works they cite. No diagnosis.";

    // A cancelled import ends with the batch that is under way.
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args, Func<Stream> input, IAnsiConsole output, TextWriter error, CancellationToken cancellation = default)
    {
        // All that is written passes one of these, whichever command writes it.
        output.Pipeline.Attach(new SafeRendering());
        await using var written = new SafeWriter(output.Profile.Out.Writer);
        await using var complaints = new SafeWriter(error);
        return await RunSafelyAsync(args, Root(input, output), written, complaints, cancellation);
    }

    private static async Task<int> RunSafelyAsync(string[] args, RootCommand root, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        // A question may begin with "@"; it is never the name of a file with more arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync("gut: " + SafeText.Line(problem.Message));
            }

            await error.WriteLineAsync("Try: gut " + (parsed.CommandResult.Command == root ? string.Empty : parsed.CommandResult.Command.Name + " ") + "--help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error, ProcessTerminationTimeout = BatchTime }, cancellation);
        }
        catch (UsageException e)
        {
            await error.WriteLineAsync("gut: " + SafeText.Line(e.Message));
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("gut: cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync("gut: " + SafeText.Line(e.Message));
            return ExitCode.Internal;
        }
#pragma warning disable CA1031 // The last line of defence: a person at a terminal gets one line that names the defect, a script gets 70.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync($"gut: internal error, {e.GetType().Name}: {SafeText.Line(e.Message)}");
            return ExitCode.Internal;
        }
    }

    private static RootCommand Root(Func<Stream> input, IAnsiConsole output)
    {
        var root = new RootCommand(Description)
        {
            AskCommand.Create(output),
            ChatCommand.Create(input, output),
            ReplayCommand.Create(output),
            ImportCommand.Create(input, output),
            AnnotateCommand.Create(input, output),
            CheckDraftCommand.Create(input, output),
            ConceptCommand.Create(output),
            SuggestCommand.Create(output),
            RelatedCommand.Create(output),
            FacetsCommand.Create(output),
            ArticlesCommand.Create(output),
            ReferencesCommand.Create(output),
            DoctorCommand.Create(output),
            RebuildCommand.Create(output),
            McpCommand.Create(input),
            EvalCommand.Create(output),
            TrainCommand.Create(output),
        };
        root.SetAction(parsed =>
        {
            root.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = parsed.InvocationConfiguration.Error });
            return ExitCode.Usage;
        });
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Action = new HelpWithExamples((HelpAction)help.Action!);
                    break;
                case VersionOption version:
                    version.Action = new VersionAction();
                    break;
            }
        }

        return root;
    }
}
