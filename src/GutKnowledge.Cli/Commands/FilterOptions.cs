using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Search;

namespace GutKnowledge.Cli.Commands;

/// <summary>The options that say what articles must be like.</summary>
internal sealed class FilterOptions
{
    private const string DayForm = "yyyy-MM-dd";

    private readonly Option<DateOnly?> from = new("--from") { Description = "Only articles published on this day or later.", HelpName = "YYYY-MM-DD", CustomParser = Day };
    private readonly Option<DateOnly?> to = new("--to") { Description = "Only articles published on this day or earlier.", HelpName = "YYYY-MM-DD", CustomParser = Day };
    private readonly Option<string[]> tags = new("--tag") { Description = "Only articles with this tag; may be given again for another one.", HelpName = "TAG" };
    private readonly Option<string[]> publishers = new("--publisher") { Description = "Only articles of this publisher; may be given again for another one.", HelpName = "NAME" };
    private readonly Option<Wording?> wording = new("--wording") { Description = "Only sentences that speak so surely or surer: " + Names<Wording>() + ".", HelpName = "WORDING", CustomParser = result => Named<Wording>(result) };
    private readonly Option<StudyDesign[]> designs = new("--design")
    {
        Description = "Only sentences that cite such a study; may be given again for another one: " + Names<StudyDesign>() + ".",
        HelpName = "DESIGN",
        CustomParser = result => [.. result.Tokens.Select(token => Named<StudyDesign>(result, token.Value)).OfType<StudyDesign>()],
    };

    private readonly Option<bool> cited = new("--cited") { Description = "Only sentences that point at a work." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { from, to, tags, publishers, wording, designs, cited })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in new[] { tags, publishers }.Where(option => result.GetResult(option)?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) ?? false))
            {
                result.AddError(option.Name + " is empty.");
            }

            // A day that is none is already an error; asking for it would throw.
            if (Read(result.GetResult(from)) > Read(result.GetResult(to)))
            {
                result.AddError("--from lies after --to.");
            }
        });
    }

    /// <summary>The filter; null when none of the options is given.</summary>
    public ArticleFilter? Filter(ParseResult parsed)
    {
        var filter = new ArticleFilter
        {
            PublishedFrom = parsed.GetValue(from),
            PublishedTo = parsed.GetValue(to),
            Tags = parsed.GetValue(tags) ?? [],
            Publishers = parsed.GetValue(publishers) ?? [],
            LeastWording = parsed.GetValue(wording),
            Designs = parsed.GetValue(designs) ?? [],
            OnlyCited = parsed.GetValue(cited),
        };
        return new Option[] { from, to, tags, publishers, wording, designs, cited }.Any(option => parsed.GetResult(option) is { Implicit: false }) ? filter : null;
    }

    private static DateOnly? Read(OptionResult? result) => result is { Tokens: [{ Value: var value }] } ? Read(value) : null;

    private static DateOnly? Read(string value) => DateOnly.TryParseExact(value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Day(ArgumentResult result)
    {
        if (Read(result.Tokens[0].Value) is { } day)
        {
            return day;
        }

        result.AddError($"a day is written YYYY-MM-DD, not \"{result.Tokens[0].Value}\".");
        return null;
    }

    private static T? Named<T>(ArgumentResult result)
        where T : struct, Enum => Named<T>(result, result.Tokens[0].Value);

    private static T? Named<T>(ArgumentResult result, string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (NameOf(value).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"there is no {((OptionResult)result.Parent!).Option.Name} \"{name}\"; there are {Names<T>()}.");
        return null;
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(NameOf));

    // RandomisedTrial is typed randomised-trial.
    private static string NameOf<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
}
