using System.CommandLine;
using BenchmarkDotNet.Running;
using GutKnowledge.Benchmarks.Annotate;
using GutKnowledge.Benchmarks.Ask;
using GutKnowledge.Benchmarks.BadInput;
using GutKnowledge.Benchmarks.Catalog;
using GutKnowledge.Benchmarks.Cold;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Import;
using GutKnowledge.Benchmarks.Mcp;
using GutKnowledge.Benchmarks.Pages;
using GutKnowledge.Benchmarks.Peers;
using GutKnowledge.Benchmarks.References;

var articles = new Option<int>("--articles") { Description = "How many generated articles.", DefaultValueFactory = _ => 10_000 };
var seed = new Option<int>("--seed") { Description = "Seed of the generator; the same seed gives the same articles.", DefaultValueFactory = _ => 1 };
var folder = new Option<DirectoryInfo?>("--folder") { Description = "Where the knowledge base lies; it is kept. Without it a temporary folder, which is removed." };

var originals = new Option<bool>("--originals") { Description = "With the Markdown file that each article was read from." };
var import = new Command("import", "How fast articles are added, what they take on disk and in memory, and where the time goes.") { articles, seed, folder, originals };
import.SetAction(parsed => ImportRun.Print(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(articles), parsed.GetValue(folder)?.FullName, parsed.GetValue(originals)));

var megabytes = new Option<int>("--megabytes") { Description = "How large the export is.", DefaultValueFactory = _ => 200 };
var export = new Command("export", "How fast a WordPress export of generated articles is read, and what memory it takes; nothing is added to a knowledge base.") { megabytes, seed };
export.SetAction((parsed, cancellation) => ExportRun.PrintAsync(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(megabytes), cancellation));

var ask = new Command("ask", "How long questions take, on the bundled sample and on generated articles.") { articles, seed, folder };
ask.SetAction(parsed => AskRun.Print(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(articles), parsed.GetValue(folder)?.FullName));

var stages = new Command("stages", "Where the time of a question goes, on generated articles.") { articles, seed };
stages.SetAction(parsed => AskStages.Print(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(articles)));

var answers = new Command("answers", "Prints digests of annotations and the answers to many questions as JSON, to be compared before and after a change.") { articles, seed };
answers.SetAction(parsed => AnswerDump.Print(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(articles)));

var target = new Option<DirectoryInfo>("--folder") { Description = "Where the Markdown files go.", Required = true };
var generate = new Command("generate", "Writes generated articles as Markdown files.") { articles, seed, target };
generate.SetAction(parsed => MarkdownFolder.Write(new ArticleGenerator(parsed.GetValue(seed)).Articles(parsed.GetValue(articles)), parsed.GetValue(target)!.FullName));

var gut = new Option<FileInfo>("--gut") { Description = "gut.dll of the command line tool.", Required = true };
var runs = new Option<int>("--runs") { Description = "How many starts of each kind.", DefaultValueFactory = _ => 15 };
var cold = new Command("cold", "How long a new process takes to answer.") { gut, runs };
cold.SetAction(parsed => ColdRun.Print(parsed.GetValue(gut)!.FullName, parsed.GetValue(runs)));

var existing = new Option<DirectoryInfo>("--folder") { Description = "The knowledge base to open, of this build (import --folder).", Required = true };
var first = new Command("first", "Where the time of the first answer of a process goes, and how much of it is compiling.") { existing };
first.SetAction(parsed => ColdStages.Print(parsed.GetValue(existing)!.FullName));

var ontology = new Option<FileInfo?>("--obo") { Description = "An ontology that is merged with the bundled vocabulary." };
var annotate = new Command("annotate", "How fast the bundled articles are annotated, once, ten and a hundred times over, each for itself and all in one: MB/s and bytes allocated for each character. All further arguments are BenchmarkDotNet's.") { ontology };
annotate.TreatUnmatchedTokensAsErrors = false;
annotate.SetAction(parsed =>
{
    Environment.SetEnvironmentVariable(AnnotateCorpus.OntologyVariable, parsed.GetValue(ontology)?.FullName);
    BenchmarkSwitcher.FromTypes([typeof(AnnotateBenchmarks)]).Run(["--filter", "*", .. parsed.UnmatchedTokens]);
});

var length = new Option<int>("--length") { Description = "How many characters a text has.", DefaultValueFactory = _ => 1_000_000 };
var kind = new Option<string?>("--text") { Description = "One of the texts, by name; without it all." };
var hostile = new Command("hostile", "How long texts take that nobody writes, and whether the time grows with the text alone.") { length, kind };
hostile.SetAction(parsed => HostileRun.Print(parsed.GetValue(length), parsed.GetValue(kind)));

var badInput = new Command("bad-input", "How long questions take that nobody should ask, and what stands beside a question, on generated articles in memory.") { articles, seed };
badInput.SetAction(parsed => BadInputRun.Print(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(articles)));

var records = new Option<int>("--records") { Description = "How many records a file has.", DefaultValueFactory = _ => 60_000 };
var catalog = new Command("catalog", "How fast files of publications and lists of retractions are read, and references compared.") { records };
catalog.SetAction(parsed => CatalogRun.Print(parsed.GetValue(records)));

var peers = new Command("peers", "Compares with Lucene.Net by hand and SQLite FTS5: the same generated articles and questions in the same run.") { articles, seed };
peers.SetAction(parsed => PeerRun.Print(new ArticleGenerator(parsed.GetValue(seed)), parsed.GetValue(seed), parsed.GetValue(articles)));

var printed = new Option<FileInfo?>("--set") { Description = "A set of judged references whose texts are read; without it six in six styles." };
var references = new Command("references", "How many printed references are read in a second on one core, and what each allocates.") { printed };
references.SetAction(parsed => ReferencesRun.Print(parsed.GetValue(printed)?.FullName));

var judged = new Option<DirectoryInfo>("--pages") { Description = "Folder of judged pages, as gut eval pages reads it.", Required = true };
var rounds = new Option<int>("--rounds") { Description = "How often each page is read.", DefaultValueFactory = _ => 3 };
var pages = new Command("pages", "Compares the reader of web pages with SmartReader: what is right, and pages a second, in the same run.") { judged, rounds };
pages.SetAction(parsed => PageRun.Print(parsed.GetValue(judged)!.FullName, parsed.GetValue(rounds)));

var calls = new Option<int>("--rounds") { Description = "How often each question is asked.", DefaultValueFactory = _ => 50 };
var mcp = new Command("mcp", "How long a chatbot waits for ask: in-process, as an AIFunction, and through gut mcp over standard input and output and HTTP.") { gut, calls };
mcp.SetAction((parsed, cancellation) => McpRun.PrintAsync(parsed.GetValue(gut)!.FullName, parsed.GetValue(calls), cancellation));

var name = new Option<string>("--name") { Description = "The system.", Required = true };
var peer = new Command("peer", "One of the peers in a process of its own; peers starts it.") { name, target, seed };
peer.Hidden = true;
peer.SetAction(parsed => PeerProcess.Run(parsed.GetValue(name)!, parsed.GetValue(target)!.FullName, parsed.GetValue(seed)));

var micro = new Command("micro", "BenchmarkDotNet; all further arguments are its own.") { TreatUnmatchedTokensAsErrors = false };
micro.SetAction(parsed => { BenchmarkSwitcher.FromAssembly(typeof(ImportRun).Assembly).Run([.. parsed.UnmatchedTokens]); });

return await new RootCommand("Measures GutKnowledge. Compare figures of one run only: machines are noisy.") { import, export, ask, stages, answers, generate, cold, first, annotate, hostile, pages, catalog, references, badInput, mcp, peers, peer, micro }.Parse(args).InvokeAsync();
