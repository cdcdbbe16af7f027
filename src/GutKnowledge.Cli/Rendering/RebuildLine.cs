using System.Globalization;
using GutKnowledge.Indexing;

namespace GutKnowledge.Cli.Rendering;

/// <summary>One line with how far an index that is made anew has come.</summary>
internal sealed class RebuildLine : IProgress<RebuildProgress>
{
    private readonly TextWriter error;

    private RebuildLine(TextWriter error) => this.error = error;

    /// <summary>Null unless somebody sees it: the line is written over itself, which in a file is a heap.</summary>
    public static RebuildLine? For(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? new RebuildLine(error) : null;

    public void Report(RebuildProgress value)
    {
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\rgut: making the index anew: {value.Done:N0} of {value.Total:N0} articles"));
        if (value.Done >= value.Total)
        {
            error.WriteLine();
        }
    }
}
