using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GutKnowledge.Cli.Commands;

/// <summary>The usual help, then lines that can be typed as they stand.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Of(parseResult.CommandResult.Command.Name))
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        return result;
    }

    private static string[] Of(string command) => command switch
    {
        AskCommand.Name =>
        [
            "gut ask \"bloated after meals, no fever\"",
            "gut ask \"what helps with constipation\" --take 3",
            "gut ask \"always tired\" --index my-articles --json",
            "gut ask \"does peppermint help ibs\" --from 2020-01-01 --wording suggestive --cited",
        ],
        ChatCommand.Name =>
        [
            "gut chat",
            "gut chat --index my-articles",
            "printf 'bloated\\nno fever\\n' | gut chat",
        ],
        ReplayCommand.Name => ["gut ask \"bloated\" --receipt receipt.json", "gut replay receipt.json"],
        ImportCommand.Name =>
        [
            "gut import posts --index my-articles",
            "gut import \"export/**/*.html\" notes.md --index my-articles",
            "gut import wordpress.xml --index my-articles --prune",
            "gut import https://blog.example/sitemap.xml --only /blog/ --dry-run",
        ],
        AnnotateCommand.Name =>
        [
            "gut annotate post.md",
            "gut annotate page.html --json",
            "gut annotate - --format md < draft.md",
        ],
        CheckDraftCommand.Name =>
        [
            "gut check-draft reply.md --question \"what helps with constipation\"",
            "gut check-draft - --question \"tummy ache\" --index my-articles --json < reply.md",
        ],
        ConceptCommand.Name =>
        [
            "gut concept bloating",
            "gut concept \"leaky gut\" --index my-articles --json",
        ],
        SuggestCommand.Name => ["gut suggest bloa", "gut suggest \"tummy a\" --index my-articles --json"],
        RelatedCommand.Name => ["gut related ibs", "gut related ibs --take 3 --json"],
        FacetsCommand.Name => ["gut facets \"what helps with constipation\"", "gut facets bloating --cited --json"],
        ArticlesCommand.Name => ["gut articles", "gut articles --index my-articles --json", "gut articles --index my-articles --original ibs --to ibs.html"],
        DoctorCommand.Name => ["gut doctor my-articles", "gut doctor my-articles --repair"],
        RebuildCommand.Name => ["gut rebuild my-articles", "gut rebuild my-articles --json"],
        ReferencesCommand.Name =>
        [
            "gut refs --index my-articles",
            "gut refs --catalog library.bib --retractions retraction_watch.csv",
            "gut refs --export cited.ris",
        ],
        _ =>
        [
            "gut ask \"bloated after meals, no fever\"         asks the bundled articles",
            "gut import posts --index my-articles            reads web pages, Markdown and text",
            "gut ask \"tummy ache\" --index my-articles        asks your own articles",
            "gut concept bloating                            what articles say of one thing",
            "gut annotate post.md                            what is understood of one article",
        ],
    };
}
