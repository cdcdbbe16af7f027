using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut doctor</c>: whether a knowledge base is sound, and what can be done when it is not.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    public static Command Create(IAnsiConsole output)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the knowledge base." };
        var repair = new Option<bool>("--repair") { Description = "Keep a copy of a damaged store, save what can be read, and make a damaged index anew." };
        var json = SharedOptions.Json();
        var command = new Command(Name, "Reads a knowledge base to the end and says what is damaged and what to do.") { folder, repair, json };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(given))
            {
                throw new UsageException($"there is no folder \"{given}\".");
            }

            var repaired = parsed.GetValue(repair) ? KnowledgeBaseRepair.Run(given) : null;
            var found = repaired?.After ?? KnowledgeBaseCheckup.Examine(given);
            if (parsed.GetValue(json))
            {
                output.WriteJson(CliJson.Write(repaired is null ? CheckupReport.Of(found) : CheckupReport.Of(repaired)));
            }
            else
            {
                CheckupView.Write(output, found, repaired);
            }

            return repaired?.IsWhole ?? found.IsSound ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }
}
