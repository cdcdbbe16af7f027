namespace GutKnowledge.Cli;

/// <summary>What the process returns. 64 and 70 are those of sysexits.h.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeFailed = 1;
    public const int NothingFound = 2;
    public const int Usage = 64;
    public const int Internal = 70;
    public const int Cancelled = 130;
}
