using System.CommandLine;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut facets</c>: what the articles that a question finds are like.</summary>
internal static class FacetsCommand
{
    public const string Name = "facets";

    public static Command Create(IAnsiConsole output)
    {
        var question = new Argument<string>("QUESTION") { Description = "The question, in quotes." };
        var index = SharedOptions.Index();
        var take = SharedOptions.Take("concepts, publishers and tags", 10);
        var filter = new FilterOptions();
        var json = SharedOptions.Json();
        var command = new Command(Name, "Counts what the articles that a question finds are like.") { question, index, take, json };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using var articles = KnowledgeFolder.Open(parsed.GetValue(index), parsed);
            var counts = articles.Facets(parsed.GetRequiredValue(question), filter.Filter(parsed), parsed.GetValue(take));
            if (parsed.GetValue(json))
            {
                output.WriteJson(CliJson.Write(FacetsEntry.Of(counts)));
            }
            else
            {
                FacetsView.Write(output, counts);
            }

            return counts.Total == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return command;
    }
}
