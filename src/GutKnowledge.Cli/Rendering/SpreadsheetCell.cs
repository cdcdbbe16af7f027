namespace GutKnowledge.Cli.Rendering;

/// <summary>Text of others in a table that a spreadsheet may open.</summary>
internal static class SpreadsheetCell
{
    /// <summary>The text, with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection).</summary>
    public static string Of(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
