using System.Text;

namespace GutKnowledge.Concepts;

/// <summary>
/// Reads the terms of an OBO file (format 1.2 and 1.4, http://owlcollab.github.io/oboformat/doc/obo-syntax.html): names, synonyms, alternate keys, parents, obsolete terms.
/// Other tags and stanzas are passed over. Thread-safe.
/// </summary>
public static class OboReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is no OBO file, or a line is broken; file and line are named.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OboOntology Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream of UTF-8 text, which is left open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="InvalidDataException">It is no OBO file, or a line is broken; name and line are given.</exception>
    public static OboOntology Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var file = new OboFile(name);
        try
        {
            while (reader.ReadLine() is { } line)
            {
                file.Add(line);
            }
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{name}: the text is not UTF-8.", e);
        }

        return file.Finish();
    }
}
