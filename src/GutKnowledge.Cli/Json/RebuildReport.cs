namespace GutKnowledge.Cli.Json;

/// <summary>What became of making an index anew.</summary>
/// <param name="Articles">How many articles are in it.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record RebuildReport(int Articles, double Seconds);
