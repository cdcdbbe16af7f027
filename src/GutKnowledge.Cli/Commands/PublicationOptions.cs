using System.CommandLine;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Import;

namespace GutKnowledge.Cli.Commands;

/// <summary>The options by which a command knows more publications than the bundled ones, and which of them were retracted.</summary>
internal sealed class PublicationOptions
{
    // A file that is no list at all has a problem in each row.
    private const int MostProblems = 10;

    private readonly Option<string[]> catalogs = new("--catalog") { Description = "Publications to compare references with, before the bundled ones: CSL-JSON, BibTeX or RIS. May be given several times.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> retractions = new("--retractions") { Description = "Retraction Watch's list, CSV as Crossref publishes it.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(catalogs);
        command.Add(retractions);
        command.Validators.Add(result =>
        {
            if (result.GetResult(catalogs) is { } files && files.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("--catalog is empty.");
            }

            // An option without its value is already an error; asking for the value would throw.
            if (result.GetResult(retractions) is { Tokens: [{ Value: var file }] } && string.IsNullOrWhiteSpace(file))
            {
                result.AddError("--retractions is empty.");
            }
        });
    }

    /// <summary>The files as options of a knowledge base. What in them could not be read is written to the error output, one line each.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public KnowledgeBaseOptions Read(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        var catalog = PublicationCatalog.Default;
        if (parsed.GetValue(catalogs) is { Length: > 0 } files)
        {
            var reading = PublicationCatalog.Read(files);
            Report(error, reading.Problems);
            catalog = reading.Catalog;
        }

        if (parsed.GetValue(retractions) is not { } list)
        {
            return OpeningOptions.ToRead(error, catalog);
        }

        var retracted = RetractionWatchFile.Read(list);
        Report(error, retracted.Problems);
        return OpeningOptions.ToRead(error, catalog, retracted.List);
    }

    /// <summary>As <see cref="Read"/>; null when neither option is given.</summary>
    public KnowledgeBaseOptions? ReadIfGiven(ParseResult parsed) => parsed.GetResult(catalogs) is null && parsed.GetResult(retractions) is null ? null : Read(parsed);

    private static void Report(TextWriter error, IReadOnlyList<RecordProblem> problems)
    {
        foreach (var problem in problems.Take(MostProblems))
        {
            error.WriteLine("gut: " + SafeText.Line(problem.ToString()));
        }

        if (problems.Count > MostProblems)
        {
            error.WriteLine($"gut: {problems[MostProblems].File}: {Words.Count(problems.Count - MostProblems, "more problem")}.");
        }
    }
}
