using GutKnowledge.Citations;
using GutKnowledge.Cli.Rendering;
using GutKnowledge.Indexing;

namespace GutKnowledge.Cli.Commands;

/// <summary>How commands open a folder. They end soon, so an index of another version is made anew before anything is answered: what goes on in the background would never end.</summary>
internal static class OpeningOptions
{
    /// <param name="error">Where a person at a terminal sees how far that has come.</param>
    /// <param name="catalog">What cited works are compared with; null for the bundled catalogue.</param>
    /// <param name="retractions">Notices of retraction.</param>
    public static KnowledgeBaseOptions ToRead(TextWriter error, PublicationCatalog? catalog = null, RetractionList? retractions = null) => new()
    {
        Catalog = catalog ?? PublicationCatalog.Default,
        Retractions = retractions,
        WhenLocked = WhenLocked.OpenReadOnly,
        Rebuild = RebuildTiming.BeforeOpening,
        RebuildProgress = RebuildLine.For(error),
    };

    /// <inheritdoc cref="ToRead" path="/param[@name='error']" />
    public static KnowledgeBaseOptions ToWrite(TextWriter error) => new() { Rebuild = RebuildTiming.BeforeOpening, RebuildProgress = RebuildLine.For(error) };

    /// <summary>For who makes the index anew whatever it is.</summary>
    /// <inheritdoc cref="ToRead" path="/param[@name='error']" />
    public static KnowledgeBaseOptions ToRebuild(TextWriter error) => new() { RebuildProgress = RebuildLine.For(error) };
}
