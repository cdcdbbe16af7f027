using GutKnowledge.Answers;
using GutKnowledge.Citations;

namespace GutKnowledge.Cli.Json;

/// <summary>How many works the articles cite, and how they compare with the catalogue and the list of retractions.</summary>
/// <param name="Works">All of them.</param>
/// <param name="Exact">In the catalogue as printed.</param>
/// <param name="NearMiss">Probably in the catalogue, but printed otherwise.</param>
/// <param name="Ambiguous">Several records fit.</param>
/// <param name="NotFound">Not in the catalogue.</param>
/// <param name="Listed">In the list of retractions; null where none was given.</param>
/// <param name="ListUpTo">The last day of that list.</param>
internal sealed record CitedCounts(int Works, int Exact, int NearMiss, int Ambiguous, int NotFound, int? Listed, DateOnly? ListUpTo)
{
    public static CitedCounts Of(IReadOnlyList<ReferenceUse> uses, RetractionList? retractions)
    {
        int Count(MatchStatus status) => uses.Count(use => use.Match.Status == status);
        return new CitedCounts(
            uses.Count,
            Count(MatchStatus.Exact),
            Count(MatchStatus.NearMiss),
            Count(MatchStatus.Ambiguous),
            Count(MatchStatus.NotFound),
            retractions is null ? null : uses.Count(use => use.Retraction is not null),
            retractions?.UpTo);
    }
}
