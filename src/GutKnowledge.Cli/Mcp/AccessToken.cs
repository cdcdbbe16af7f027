using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Cli.Mcp;

/// <summary>What a client must know to be let in. It is never taken from the command line, which other users of the machine can see.</summary>
internal sealed class AccessToken
{
    public const string Variable = "GUT_MCP_TOKEN";

    // Too short to be guessed at the rate at which requests are answered.
    private const int Shortest = 16;
    private const string Scheme = "Bearer ";

    private readonly byte[] hash;

    private AccessToken(string token) => hash = Hash(token);

    /// <summary>The token in the file, else that of the environment variable; null where there is neither.</summary>
    /// <exception cref="UsageException">It is too short, or not of characters that a header can carry.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AccessToken? Find(string? file)
    {
        var (token, place) = file is null ? (Environment.GetEnvironmentVariable(Variable), Variable) : (File.ReadAllText(file), file);
        return token is null or "" && file is null ? null : Of(token!.Trim(), place);
    }

    /// <summary>Whether the header is <c>Bearer</c> and the token. How long that takes does not depend on how much of it is right.</summary>
    public bool IsIn(string? header) =>
        header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..].Trim()), hash);

    private static AccessToken Of(string token, string place) =>
        token.Length >= Shortest && token.All(char.IsAscii) && !token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? new AccessToken(token)
            : throw new UsageException($"{place}: a token has {Shortest} ASCII characters or more, and no blanks.");

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
