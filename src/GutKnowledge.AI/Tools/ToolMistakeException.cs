namespace GutKnowledge.AI.Tools;

/// <summary>A model called a tool with what it cannot do anything with. The message says what to do instead.</summary>
internal sealed class ToolMistakeException(string message) : Exception(message);
