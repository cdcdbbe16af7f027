using System.CommandLine;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Json;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Concepts;
using GutKnowledge.Import;
using Spectre.Console;

namespace GutKnowledge.Cli.Commands;

/// <summary><c>gut annotate</c>: what is understood of one article, sentence by sentence.</summary>
internal static class AnnotateCommand
{
    public const string Name = "annotate";

    private const string StandardInput = "-";
    private const string StandardInputName = "standard input";

    private static readonly Dictionary<string, SourceFormat> Formats = new(StringComparer.Ordinal)
    {
        ["md"] = SourceFormat.Markdown,
        ["html"] = SourceFormat.Html,
        ["text"] = SourceFormat.Text,
    };

    public static Command Create(Func<Stream> input, IAnsiConsole output)
    {
        var file = new Argument<string>("FILE") { Description = "A web page, Markdown or text; - reads standard input." };
        var format = new Option<string?>("--format") { Description = "What standard input is: md, html or text. Without it, a web page, front matter or a # heading at its start tells, else text.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var ontology = new OntologyOptions();
        var json = SharedOptions.Json();
        var command = new Command(Name, "Shows what is understood of one article: mentions, claims, citations.") { file, format, json };
        ontology.AddTo(command);
        command.Validators.Add(result =>
        {
            // One that is missing altogether is already an error.
            if (result.GetResult(file) is not { Tokens: [{ Value: var path }] })
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(path))
            {
                result.AddError("FILE is empty.");
            }
            else if (path != StandardInput && result.GetResult(format) is not null)
            {
                result.AddError("--format is for standard input (-); a file tells its format by itself.");
            }
        });
        command.SetAction(parsed =>
        {
            Article article;
            try
            {
                article = Read(parsed.GetRequiredValue(file), parsed.GetValue(format), input);
            }
            catch (ArticleFormatException e)
            {
                parsed.InvocationConfiguration.Error.WriteLine("gut: " + SafeText.Line(e.Message));
                return ExitCode.SomeFailed;
            }

            var vocabulary = ontology.Vocabulary(parsed);
            return Write(output, new Annotator(vocabulary).Annotate(article), vocabulary, parsed.GetValue(json));
        });
        return command;
    }

    private static Article Read(string file, string? format, Func<Stream> input)
    {
        if (file != StandardInput)
        {
            return ArticleFile.Read(file);
        }

        using var stream = input();
        return format is null ? ArticleFile.Read(stream, StandardInputName) : ArticleFile.Read(stream, StandardInputName, Formats[format]);
    }

    private static int Write(IAnsiConsole output, AnnotatedArticle annotated, Vocabulary vocabulary, bool asJson)
    {
        var report = AnnotationReport.Of(annotated, vocabulary);
        if (asJson)
        {
            output.WriteJson(CliJson.Write(report));
        }
        else
        {
            AnnotationView.Write(output, annotated.Article, report);
        }

        return report.IsEmpty ? ExitCode.NothingFound : ExitCode.Done;
    }
}
