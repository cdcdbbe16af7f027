using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut train references</c>: makes <c>data/references/weights.bin</c>. Hidden, since only who changes the library needs it; data/README.md says how.</summary>
internal static class TrainCommand
{
    public static Command Create(IAnsiConsole output) => new("train", "Learns what the library has learnt, anew.") { Hidden = true, Subcommands = { References(output) } };

    private static Command References(IAnsiConsole output)
    {
        var core = File("--core", "AnyStyle's core set, one JSON object a line with text and tokens; may be packed (.gz).");
        var good = File("--good", "AnyStyle's good set.");
        var target = File("--out", "Takes the weights; data/references/weights.bin.");
        var seed = new Option<int>("--seed") { Description = "Of the order in which references are learnt from, 1 or more; the same seed gives the same bytes.", HelpName = "N", DefaultValueFactory = _ => 1, CustomParser = Seed };
        var command = new Command("references", "Learns to read printed references from labelled ones.") { core, good, target, seed };
        command.SetAction(parsed =>
        {
            // A file that is there is replaced only when all has been learnt.
            using var weights = new MemoryStream();
            var report = ReferenceTraining.Train(
                [parsed.GetRequiredValue(core), parsed.GetRequiredValue(good)],
                (uint)parsed.GetValue(seed),
                weights,
                (pass, wrong) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: {wrong} tokens wrong")));
            System.IO.File.WriteAllBytes(parsed.GetRequiredValue(target), weights.ToArray());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.References} references and {report.OtherStyles} in other styles, {report.Tokens} tokens; {report.Features} features, {weights.Length} bytes"));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Seed(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) && seed > 0)
        {
            return seed;
        }

        result.AddError($"--seed needs a whole number of 1 or more, not \"{result.Tokens[0].Value}\".");
        return 0;
    }

    private static Option<string> File(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };
}
