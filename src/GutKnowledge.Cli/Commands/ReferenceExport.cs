using System.Text;
using GutKnowledge.Answers;
using GutKnowledge.Citations;

namespace GutKnowledge.Cli.Commands;

/// <summary>Writes cited works to a file for programs that keep references.</summary>
internal static class ReferenceExport
{
    /// <summary>The form that the file's ending stands for, or null.</summary>
    public static PublicationFormat? FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSON" => PublicationFormat.CslJson,
        ".BIB" => PublicationFormat.BibTex,
        ".RIS" => PublicationFormat.Ris,
        _ => null,
    };

    /// <summary>Writes the works in their order.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(IReadOnlyList<ReferenceUse> uses, string file)
    {
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        PublicationFile.Write(uses.Select(use => use.ToPublication()), FormatOf(file)!.Value, output);
    }
}
