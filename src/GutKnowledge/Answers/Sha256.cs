using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Answers;

/// <summary>Hashes of texts.</summary>
internal static class Sha256
{
    public static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
