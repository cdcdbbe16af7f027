using System.CommandLine;
using System.IO.Compression;
using GutKnowledge.Annotation;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval mentions</c>: how well concepts are found in texts that people marked.</summary>
internal static class EvalMentionsCommand
{
    public static Command Create(IAnsiConsole output)
    {
        var set = new Option<string>("--set") { Description = "File or folder of marked texts (*.jsonl) or phrases (*.tsv).", HelpName = "DIR", Required = true };
        var obo = new Option<string?>("--obo") { Description = "An ontology to know beside the bundled vocabulary; may be compressed (.gz).", HelpName = "FILE" };
        var root = new Option<string?>("--root") { Description = "Takes only what is below this term of the ontology.", HelpName = "ID" };
        var all = new Option<bool>("--all") { Description = "Keeps mentions inside of other mentions too." };
        var misses = SharedOptions.Misses();
        var json = SharedOptions.Json();
        var command = new Command("mentions", "Finds concepts in texts that people marked.") { set, obo, root, all, misses, json };
        command.SetAction(parsed =>
        {
            var texts = MentionSet.Load(parsed.GetValue(set)!);
            var annotator = new Annotator(parsed.GetValue(obo) is { } file ? Vocabulary.Merge(Vocabulary.Default, Read(file, parsed.GetValue(root))) : Vocabulary.Default);
            var report = MentionEvaluator.Evaluate(texts, annotator, parsed.GetValue(all) ? MentionMode.All : MentionMode.MostSpecific);
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(report), () => EvalView.Write(output, report, parsed.GetValue(misses)));
        });
        return command;
    }

    private static Vocabulary Read(string file, string? root)
    {
        using var stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        return OboReader.Read(plain, file).ToVocabulary(ConceptType.Symptom, root);
    }
}
