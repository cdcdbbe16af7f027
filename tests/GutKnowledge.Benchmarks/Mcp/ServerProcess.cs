using System.Diagnostics;

namespace GutKnowledge.Benchmarks.Mcp;

/// <summary><c>gut mcp --http</c>, at a port that the system chose.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static ServerProcess Start(string gut)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [gut, "mcp", "--http", "127.0.0.1:0"]) { RedirectStandardError = true })!;
        var line = process.StandardError.ReadLine() ?? string.Empty;
        return line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } url
            ? new ServerProcess(process, new Uri(url.TrimEnd(',', ';')))
            : throw new InvalidOperationException(line);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
