namespace GutKnowledge.Tests.Telemetry;

/// <summary>Tests that listen to the whole process run when no other test does.</summary>
[CollectionDefinition(nameof(Listening), DisableParallelization = true)]
public sealed class Listening;
