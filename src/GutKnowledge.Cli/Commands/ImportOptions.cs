using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GutKnowledge.Import;

namespace GutKnowledge.Cli.Commands;

/// <summary>The options of <c>gut import</c>.</summary>
internal sealed class ImportOptions
{
    public Argument<string[]> Paths { get; } = new("PATH") { Description = "Files, folders, patterns such as \"posts/**/*.md\", addresses of pages, feeds or sitemaps, or - for standard input.", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Index { get; } = new("--index") { Description = "Folder of the knowledge base; it is made when it is missing.", HelpName = "DIR" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Read everything and add nothing." };

    public Option<bool> Prune { get; } = new("--prune") { Description = "Remove articles that this source gave before and no longer has." };

    public Option<bool> Explain { get; } = new("--explain") { Description = "Say of each article which field its title, date, author and text were taken from." };

    public Option<string?> Site { get; } = new("--site") { Description = "The address of the site that an export was made of, where the export does not say.", HelpName = "URL" };

    public Option<string?> Only { get; } = new("--only") { Description = "Of a sitemap, fetch only addresses that hold this text: /blogs/.", HelpName = "TEXT" };

    public Option<int> MostPages { get; } = new("--max-pages") { Description = "Of a sitemap, fetch so many pages at the most.", DefaultValueFactory = _ => new WebOptions().MostPages, HelpName = "N" };

    public Option<double> Delay { get; } = new("--delay") { Description = "Seconds between two requests.", DefaultValueFactory = _ => new WebOptions().Delay.TotalSeconds, HelpName = "S" };

    public Option<bool> AllowPrivate { get; } = new("--allow-private") { Description = "Also fetch from this machine and private networks." };

    public Option<bool> Json { get; } = SharedOptions.Json();

    /// <summary>What is wrong with them together.</summary>
    public void Validate(CommandResult result)
    {
        if (result.GetResult(Index) is not { } index)
        {
            if (!result.GetValue(DryRun))
            {
                result.AddError("Option '--index' is required.");
            }
        }
        else if (index is { Tokens: [{ Value: var folder }] } && string.IsNullOrWhiteSpace(folder))
        {
            // One that has no value is already an error; asking for the value would throw.
            result.AddError("--index is empty.");
        }

        if ((result.GetValue(Paths) ?? []).Any(string.IsNullOrWhiteSpace))
        {
            result.AddError("a path is empty.");
        }

        if (result.GetResult(Site) is { Tokens: [{ Value: var site }] } && SiteOf(site) is null)
        {
            result.AddError("--site is not an address that begins with http:// or https://.");
        }

        if (IsBelow(result.GetResult(MostPages), 1) || IsBelow(result.GetResult(Delay), 0))
        {
            result.AddError("--max-pages is at least 1, and --delay not negative.");
        }
    }

    public SourceOptions Sources(ParseResult parsed, Func<Stream> input) => new()
    {
        Site = SiteOf(parsed.GetValue(Site)),
        StandardInput = input,
        Web = new WebOptions
        {
            Only = parsed.GetValue(Only),
            MostPages = parsed.GetValue(MostPages),
            Delay = TimeSpan.FromSeconds(parsed.GetValue(Delay)),
            AllowPrivateAddresses = parsed.GetValue(AllowPrivate),
        },
    };

    private static bool IsBelow(OptionResult? option, double least) =>
        option is { Tokens: [{ Value: var written }] } && double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !(number >= least);

    // Below the site, not below its last part: "https://shop.example/en" means "https://shop.example/en/".
    private static Uri? SiteOf(string? written) =>
        Uri.TryCreate(written is null || written.EndsWith('/') ? written : written + "/", UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? site : null;
}
