namespace GutKnowledge.Cli;

/// <summary>The command line cannot be carried out as it is written. The message is a sentence for people.</summary>
internal sealed class UsageException(string message) : Exception(message);
