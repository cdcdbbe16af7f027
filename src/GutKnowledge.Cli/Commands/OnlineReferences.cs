using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Online;

namespace GutKnowledge.Cli.Commands;

/// <summary>Looks cited works up on the network and compares the references with what was found, beside the catalogue.</summary>
internal static class OnlineReferences
{
    public static async Task<IReadOnlyList<ReferenceUse>> LookUpAsync(
        KnowledgeBase articles, IReadOnlyList<ReferenceUse> uses, KnowledgeBaseOptions options, IReadOnlyList<IPublicationSource> sources, TextWriter error, CancellationToken cancellation)
    {
        var lookup = new PublicationLookup(options.Catalog, sources);
        var found = new List<Publication>();
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var use in uses.Where(use => use.Match.Status != MatchStatus.Exact))
        {
            var result = await lookup.FindAsync(use.Reference, cancellation);
            failures.UnionWith(result.Failures);
            if (result is { Source: not null, Match: var match })
            {
                found.AddRange(match.Publication is { } publication ? [publication] : match.Candidates);
            }
        }

        foreach (var failure in failures)
        {
            await error.WriteLineAsync("gut: " + SafeText.Line(failure));
        }

        return ReferenceUse.Of(articles.Articles, new PublicationCatalog((options.Catalog?.Publications ?? []).Concat(found)), options.Retractions);
    }
}
