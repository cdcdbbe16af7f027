using System.Text;
using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>The publications of a file, and what in it could not be read. Immutable.</summary>
public sealed partial class PublicationFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private PublicationFile(PublicationFormat format, PublicationIntake intake) => (Format, Publications, Problems) = (format, intake.Publications, [.. intake.Problems.OrderBy(problem => problem.Line ?? 0)]);

    /// <summary>The form of the file, by its content.</summary>
    public PublicationFormat Format { get; }

    /// <summary>The records that could be read, in the order of the file. Each has a key that no other one has.</summary>
    public IReadOnlyList<Publication> Publications { get; }

    /// <summary>What could not be read as it stands, with its line and what became of it, in the order of the lines.</summary>
    public IReadOnlyList<RecordProblem> Problems { get; }

    /// <summary>Reads a file of CSL-JSON, BibTeX or RIS; which of them is told by its content. A bad entry does not lose the others.</summary>
    /// <exception cref="InvalidDataException">The file is none of the three.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static PublicationFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Read(File.ReadAllBytes(path), path);
    }

    /// <summary>As <see cref="Read(string)"/>, from a stream.</summary>
    /// <param name="stream">Its bytes, read to the end. UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="name">What to call it in a problem.</param>
    /// <exception cref="InvalidDataException">It is none of the three.</exception>
    public static PublicationFile Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray(), name);
    }

    /// <summary>Writes publications in one of the forms.</summary>
    /// <remarks>All fields come back when the text is read again, except: a RIS file has no commas inside of the parts of a person's name, and a BibTeX key has no characters that BibTeX refuses. Of records with one key, the second gets a number behind it.</remarks>
    /// <param name="publications">The publications, in the order in which they are written.</param>
    /// <param name="format">The form.</param>
    /// <param name="output">Where to; nothing but its characters is written, so it should encode them as UTF-8.</param>
    public static void Write(IEnumerable<Publication> publications, PublicationFormat format, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(publications);
        ArgumentNullException.ThrowIfNull(output);
        var keys = new UniqueKeys(StringComparer.Ordinal);
        publications = publications.Select(publication => publication with { Id = keys.Free(publication.Id) });
        switch (format)
        {
            case PublicationFormat.CslJson:
                CslJsonWriter.Write(publications, output);
                break;
            case PublicationFormat.BibTex:
                BibTexWriter.Write(publications, output);
                break;
            case PublicationFormat.Ris:
                RisWriter.Write(publications, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form.");
        }
    }

    private static PublicationFile Read(byte[] bytes, string name)
    {
        var intake = new PublicationIntake(name);
        var text = Decode(bytes, intake);
        var format = Recognise(text) ?? throw new InvalidDataException($"{name}: neither CSL-JSON, BibTeX nor RIS.");
        switch (format)
        {
            case PublicationFormat.CslJson:
                CslJsonReader.Read(text, intake);
                break;
            case PublicationFormat.BibTex:
                BibTexPublications.Read(text, intake);
                break;
            default:
                RisReader.Read(text, intake);
                break;
        }

        return new PublicationFile(format, intake);
    }

    // Old programs write Latin-1, in which no byte is wrong. A letter read wrongly would be an author lost, so it is said.
    private static string Decode(byte[] bytes, PublicationIntake intake)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), StrictUtf8, detectEncodingFromByteOrderMarks: true);
            return Lines(reader.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            intake.Report(null, null, "not UTF-8; read as Latin-1, so letters with accents may be wrong.");
            return Lines(Encoding.Latin1.GetString(bytes));
        }
    }

    // Not ReplaceLineEndings: a line separator within a JSON string is a character of it.
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static PublicationFormat? Recognise(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start is ['[' or '{', ..])
        {
            return PublicationFormat.CslJson;
        }

        var (ris, bib) = (RisStart().Match(text), BibTexStart().Match(text));
        return ris.Success && (!bib.Success || ris.Index < bib.Index) ? PublicationFormat.Ris : bib.Success ? PublicationFormat.BibTex : null;
    }

    [GeneratedRegex(@"^\s?TY {1,2}-", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RisStart();

    [GeneratedRegex(@"@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex BibTexStart();
}
