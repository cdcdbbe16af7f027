using GutKnowledge.Tests.Faults;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace GutKnowledge.Tests;

/// <summary>The way into the test program: what xunit would generate, and a process that writes until a test kills it.</summary>
internal static class EntryPoint
{
    public static int Main(string[] args) =>
        args is [WritingProgram.Verb, .. var written] ? WritingProgram.Run(written)
        : args.Any(arg => arg is "--server" or "--internal-msbuild-node") ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult()
        : ConsoleRunner.Run(args).GetAwaiter().GetResult();
}
