using System.Text;

namespace GutKnowledge.Concepts;

/// <summary>An OBO file while its lines come in.</summary>
internal sealed class OboFile(string name)
{
    private readonly List<OboTerm> terms = [];
    private readonly Stanza stanza = new();
    private string? ontology;
    private string? version;
    private Place place = Place.Header;
    private int line;
    private int start;

    private enum Place
    {
        Header,
        Term,
        Other,
    }

    public void Add(string text)
    {
        line++;
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed[0] == '!')
        {
            return;
        }

        if (trimmed[0] == '[')
        {
            CloseTerm();
            place = trimmed == "[Term]" ? Place.Term : Place.Other;
            start = line;
            return;
        }

        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            throw Error("a line has the form 'tag: value'.");
        }

        var (tag, value) = (trimmed[..colon], trimmed[(colon + 1)..].Trim());
        if (place == Place.Header)
        {
            ontology = tag == "ontology" ? value : ontology;
            version = tag == "data-version" ? value : version;
        }
        else if (place == Place.Term)
        {
            Read(tag, value);
        }
    }

    public OboOntology Finish()
    {
        CloseTerm();
        return terms.Count > 0 ? new OboOntology(ontology, version, terms) : throw new InvalidDataException($"{name}: there is no [Term] in it.");
    }

    private void Read(string tag, string value)
    {
        switch (tag)
        {
            case "id":
                stanza.Id = Bare(value);
                break;
            case "name":
                stanza.Name = Unescape(value);
                break;
            case "alt_id":
                stanza.AlternateIds.Add(Bare(value) is { Length: > 0 } id ? id : throw Error("an alt_id is empty."));
                break;
            case "is_a":
                stanza.Parents.Add(Bare(value));
                break;
            case "replaced_by":
                stanza.ReplacedBy.Add(Bare(value));
                break;
            case "is_obsolete":
                stanza.IsObsolete = value.StartsWith("true", StringComparison.Ordinal);
                break;
            case "synonym":
                stanza.Synonyms.Add(Synonym(value));
                break;
        }
    }

    // "Stomach pain" EXACT layperson [ORCID:0000]
    private OboSynonym Synonym(string value)
    {
        var end = value.Length > 0 && value[0] == '"' ? 1 : throw Error("a synonym begins with a quotation mark.");
        while (end < value.Length && value[end] != '"')
        {
            end += value[end] == '\\' ? 2 : 1;
        }

        if (end >= value.Length)
        {
            throw Error("a synonym lacks its closing quotation mark.");
        }

        var rest = value[(end + 1)..].Split('[')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scope = OboScope.Related;
        if (rest.Length > 0 && !(Enum.TryParse(rest[0], ignoreCase: true, out scope) && Enum.IsDefined(scope) && char.IsLetter(rest[0][0])))
        {
            throw Error($"'{rest[0]}' is no scope of a synonym.");
        }

        return new OboSynonym(Unescape(value[1..end]), scope, rest.Length > 1 ? rest[1] : null);
    }

    private void CloseTerm()
    {
        if (place == Place.Term)
        {
            terms.Add(stanza.Id is { Length: > 0 } ? stanza.Take() : throw new InvalidDataException($"{name}({start}): a term has no id."));
        }
    }

    // What follows "!" is a comment, what stands in braces are modifiers.
    private static string Bare(string value) => value.Split('!')[0].Split('{')[0].Trim();

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
                text.Append(value[i] switch { 'n' or 't' or 'W' => ' ', var c => c });
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }

    private InvalidDataException Error(string reason) => new($"{name}({line}): {reason}");

    private sealed class Stanza
    {
        public string? Id { get; set; }

        public string Name { get; set; } = string.Empty;

        public List<OboSynonym> Synonyms { get; } = [];

        public List<string> AlternateIds { get; } = [];

        public List<string> Parents { get; } = [];

        public List<string> ReplacedBy { get; } = [];

        public bool IsObsolete { get; set; }

        /// <summary>The term; what comes next begins anew.</summary>
        public OboTerm Take()
        {
            var term = new OboTerm
            {
                Id = Id!,
                Name = Name,
                Synonyms = [.. Synonyms],
                AlternateIds = [.. AlternateIds],
                Parents = [.. Parents],
                IsObsolete = IsObsolete,
                ReplacedBy = [.. ReplacedBy],
            };
            (Id, Name, IsObsolete) = (null, string.Empty, false);
            Synonyms.Clear();
            AlternateIds.Clear();
            Parents.Clear();
            ReplacedBy.Clear();
            return term;
        }
    }
}
