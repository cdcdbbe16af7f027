using System.Globalization;
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

    /// <summary>Writes the works in their order, each under a key of its own.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(IReadOnlyList<ReferenceUse> uses, string file)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        PublicationFile.Write(uses.Select(use => use.ToPublication()).Select(publication => publication with { Id = Free(publication.Id, keys) }), FormatOf(file)!.Value, output);
    }

    private static string Free(string id, HashSet<string> keys)
    {
        var free = id;
        for (var i = 2; !keys.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        }

        return free;
    }
}
