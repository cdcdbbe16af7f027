namespace GutKnowledge.Search;

/// <summary>How the parts of a score are weighed; they add up to 1. Coverage first: an article that speaks of everything asked stands above one that says much of a part of it.</summary>
internal static class ScoreShares
{
    private const double Coverage = 0.6;
    private const double Strength = 0.25;
    private const double Words = 0.15;

    /// <summary>The parts of the score of an article, each rounded to four places so that equal articles tie on every machine.</summary>
    public static (double Coverage, double Strength, double Words) Of(double coverage, double strength, double words) =>
        (Round(Coverage * coverage), Round(Strength * strength), Round(Words * words));

    public static double Total((double Coverage, double Strength, double Words) parts) => Round(parts.Coverage + parts.Strength + parts.Words);

    private static double Round(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
