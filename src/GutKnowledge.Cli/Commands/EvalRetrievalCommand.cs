using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut eval retrieval</c>: how well the articles of a corpus are ranked for questions with judged articles.</summary>
internal static class EvalRetrievalCommand
{
    private const string RunName = "gut";

    // What became of each article is kept until a batch is done; a corpus may be large.
    private const int BatchSize = 500;

    public static Command Create(IAnsiConsole output)
    {
        var corpus = Needed("--corpus", "The articles, one JSON object a line with _id, title, text.");
        var queries = Needed("--queries", "The questions, one JSON object a line with _id, text; or id, tab, text.");
        var qrels = Needed("--qrels", "The judgements: columns question, article, grade; or question, 0, article, grade.");
        var relevantFrom = new Option<int>("--relevant-from") { Description = "The lowest grade that is relevant to MRR@10, P@5 and Recall@100.", HelpName = "N", DefaultValueFactory = _ => 1, CustomParser = Grade };
        var perQuery = Path("--per-query", "Writes the measures of each question here, tab-separated.");
        var run = Path("--run", "Writes the ranking here, as a TREC run.");
        var compare = Path("--compare", "Compares with the TREC run in this file.");
        var latent = new Option<bool>("--latent") { Description = "Also rank by a latent space of the articles." };
        var pieces = new Option<bool>("--no-pieces") { Description = "Leave out the pieces of words; indexing is faster." };
        var ontology = new OntologyOptions();
        var json = SharedOptions.Json();
        var command = new Command("retrieval", "Ranks the articles of a corpus for questions with judged articles; each file may be compressed (.gz).")
        {
            corpus, queries, qrels, relevantFrom, perQuery, run, compare, latent, pieces, json,
        };
        ontology.AddTo(command);
        command.Validators.Add(result =>
        {
            // An option without its value is already an error.
            foreach (var option in new Option[] { corpus, queries, qrels, perQuery, run, compare })
            {
                if (result.GetResult(option) is { Tokens: [{ Value: var path }] } && string.IsNullOrWhiteSpace(path))
                {
                    result.AddError($"{option.Name} is empty.");
                }
            }
        });
        command.SetAction(parsed =>
        {
            // What can be wrong with the small files shows before the corpus is read.
            var set = RetrievalSet.Load(parsed.GetRequiredValue(queries), parsed.GetRequiredValue(qrels));
            var relevant = parsed.GetValue(relevantFrom);
            var earlier = parsed.GetValue(compare) is { } file ? RetrievalEvaluator.Evaluate(set, RetrievalRun.Load(file), relevant) : null;
            var options = new KnowledgeBaseOptions { Vocabulary = ontology.Vocabulary(parsed), LatentSpace = parsed.GetValue(latent), WordPieces = !parsed.GetValue(pieces) };
            using var lines = Open(parsed.GetValue(perQuery));
            using var ranking = Open(parsed.GetValue(run));

            using var articles = KnowledgeBase.InMemory(options);
            var clock = Stopwatch.StartNew();
            foreach (var batch in RetrievalCorpus.Read(parsed.GetRequiredValue(corpus)).Chunk(BatchSize))
            {
                articles.AddRange(batch);
            }

            var indexing = clock.Elapsed;
            var asked = RetrievalRun.Ask(set.Answerable(relevant), text => articles.Rank(text, RetrievalMeasures.Depth));
            var ranked = clock.Elapsed - indexing;
            var report = RetrievalEvaluator.Evaluate(set, asked, relevant);
            var found = new RetrievalOutput(
                articles.Articles.Count,
                set.Relevant(relevant).Count(id => articles.Articles.Find(new ArticleId(id)) is null),
                relevant,
                indexing.TotalSeconds,
                ranked.TotalSeconds,
                report,
                earlier is null ? null : RetrievalEvaluator.Compare(report, earlier));
            asked.Write(ranking, RunName);
            Write(lines, report.PerQuery);
            return EvalCommand.Report(output, parsed.GetValue(json), () => CliJson.Write(found), () => EvalRetrievalView.Write(output, found));
        });
        return command;
    }

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };

    private static Option<string?> Path(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static int Grade(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade > 0)
        {
            return grade;
        }

        result.AddError($"--relevant-from needs a whole number of 1 or more, not \"{result.Tokens[0].Value}\".");
        return 0;
    }

    private static TextWriter Open(string? file) => file is null ? TextWriter.Null : File.CreateText(file);

    private static void Write(TextWriter writer, IReadOnlyList<QueryMeasures> queries)
    {
        writer.Write("query\tndcg@10\trr@10\tp@5\trecall@100\n");
        foreach (var (query, measures) in queries)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{SpreadsheetCell.Of(query)}\t{measures.NdcgAt10:0.0000}\t{measures.ReciprocalRankAt10:0.0000}\t{measures.PrecisionAt5:0.0000}\t{measures.RecallAt100:0.0000}\n"));
        }
    }
}
