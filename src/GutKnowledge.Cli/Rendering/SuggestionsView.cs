using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Suggestions, one a line: what fits, what it leads to.</summary>
internal static class SuggestionsView
{
    public static void Write(IAnsiConsole output, IReadOnlyList<SuggestionEntry> suggestions)
    {
        foreach (var suggestion in suggestions)
        {
            output.Write(Hanging.Indent(0, new Paragraph().Append(SafeText.Line(suggestion.Text), Palette.Plain).Append("  " + SafeText.Line(LeadsTo(suggestion)), Palette.Quiet)));
        }
    }

    private static string LeadsTo(SuggestionEntry suggestion) =>
        suggestion.Article is { } article ? "article " + article
        : (suggestion.Name == suggestion.Text ? string.Empty : suggestion.Name + ", ") + Words.Count(suggestion.Articles, "article");
}
