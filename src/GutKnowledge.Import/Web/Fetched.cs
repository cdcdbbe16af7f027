namespace GutKnowledge.Import.Web;

/// <summary>An answer of a server.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="Bytes">The body, unpacked.</param>
/// <param name="Charset">The charset that the server named, or null.</param>
internal sealed record Fetched(Uri Address, byte[] Bytes, string? Charset);
