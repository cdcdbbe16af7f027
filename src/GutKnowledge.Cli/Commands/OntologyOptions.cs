using System.CommandLine;
using System.IO.Compression;
using GutKnowledge.Concepts;

namespace GutKnowledge.Cli.Commands;

/// <summary>The options by which a command knows an ontology beside the bundled vocabulary.</summary>
internal sealed class OntologyOptions
{
    private readonly Option<string?> obo = new("--obo") { Description = "An ontology to know beside the bundled vocabulary; may be compressed (.gz).", HelpName = "FILE" };
    private readonly Option<string?> root = new("--root") { Description = "Takes only what is below this term of the ontology.", HelpName = "ID" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(obo);
        command.Add(root);
        command.Validators.Add(result =>
        {
            // An option without its value is already an error; asking for the value would throw.
            if (result.GetResult(obo) is { Tokens: [{ Value: var file }] } && string.IsNullOrWhiteSpace(file))
            {
                result.AddError("--obo is empty.");
            }

            if (result.GetResult(root) is not null && result.GetResult(obo) is null)
            {
                result.AddError("--root names a term of an ontology; give its file with --obo.");
            }
        });
    }

    /// <summary>The bundled vocabulary, with the ontology when one is given. Its terms are symptoms, since an OBO file does not tell types.</summary>
    /// <exception cref="UsageException">The ontology has no such root.</exception>
    /// <exception cref="InvalidDataException">The file is no ontology; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Vocabulary Vocabulary(ParseResult parsed) =>
        parsed.GetValue(obo) is { } file ? Concepts.Vocabulary.Merge(Concepts.Vocabulary.Default, Read(file, parsed.GetValue(root))) : Concepts.Vocabulary.Default;

    private static Vocabulary Read(string file, string? root)
    {
        var ontology = Read(file);
        return root is null || ontology.Terms.Any(term => term.Id == root && !term.IsObsolete)
            ? ontology.ToVocabulary(ConceptType.Symptom, root)
            : throw new UsageException($"there is no term {(root.Length > 0 ? root : "\"\"")} in {file}.");
    }

    private static OboOntology Read(string file)
    {
        using var stream = File.OpenRead(file);
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return OboReader.Read(stream, file);
        }

        using var plain = new GZipStream(stream, CompressionMode.Decompress);
        try
        {
            return OboReader.Read(plain, file);
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(file, StringComparison.Ordinal))
        {
            // What unpacks does not know the file's name.
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
