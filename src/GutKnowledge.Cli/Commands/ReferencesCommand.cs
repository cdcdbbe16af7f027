using System.CommandLine;
using GutKnowledge.Answers;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Online;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut refs</c>: the works that the articles cite.</summary>
internal static class ReferencesCommand
{
    public const string Name = "refs";

    public static Command Create(IAnsiConsole output)
    {
        var index = SharedOptions.Index();
        var json = SharedOptions.Json();
        var publications = new PublicationOptions();
        var online = new Option<string?>("--online") { Description = "Looks what the catalogue does not know up at PubMed and Crossref. The words of those references go out, with this address of yours, as both ask for.", HelpName = "MAIL" };
        var cache = new Option<string?>("--cache") { Description = "Folder in which answers of --online are kept.", HelpName = "DIR" };
        var export = new Option<string?>("--export") { Description = "Writes the works to a file: .json (CSL-JSON), .bib (BibTeX) or .ris.", HelpName = "FILE" };
        var command = new Command(Name, "Lists the works that the articles cite, most cited first.") { index, json };
        publications.AddTo(command);
        command.Add(online);
        command.Add(cache);
        command.Add(export);
        command.Validators.Add(result =>
        {
            // An option without its value is already an error; asking for the value would throw.
            if (result.GetResult(export) is { Tokens: [{ Value: var file }] } && ReferenceExport.FormatOf(file) is null)
            {
                result.AddError($"--export needs a file that ends with .json, .bib or .ris, not \"{file}\".");
            }

            if (result.GetResult(online) is { Tokens: [{ Value: var mail }] } && !mail.Contains('@', StringComparison.Ordinal))
            {
                result.AddError($"--online needs an address of e-mail, not \"{mail}\".");
            }

            if (result.GetResult(cache) is not null && result.GetResult(online) is null)
            {
                result.AddError("--cache keeps answers of --online.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = publications.Read(parsed);
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed, options);
            var uses = articles.References;
            if (parsed.GetValue(online) is { } mail)
            {
                var asked = new PublicationSourceOptions { Mailto = mail, CacheFolder = parsed.GetValue(cache) };
                using var pubmed = new PubMedSource(asked);
                using var crossref = new CrossrefSource(asked);
                uses = await OnlineReferences.LookUpAsync(articles, uses, options, [pubmed, crossref], parsed.InvocationConfiguration.Error, cancellation);
            }

            Show(output, uses, options, parsed.GetValue(json));
            if (parsed.GetValue(export) is { } file)
            {
                ReferenceExport.Write(uses, file);
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"gut: {Words.Count(uses.Count, "work")} written to {SafeText.Line(file)}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(IAnsiConsole output, IReadOnlyList<ReferenceUse> uses, KnowledgeBaseOptions options, bool asJson)
    {
        var entries = uses.Select(ReferenceEntry.Of).ToList();
        if (asJson)
        {
            output.WriteJson(CliJson.Write(entries));
        }
        else
        {
            ReferencesView.Write(output, entries, CitedCounts.Of(uses, options.Retractions));
        }
    }
}
