using GutKnowledge.Annotation;
using GutKnowledge.Search;

namespace GutKnowledge.Indexing;

/// <summary>A directory of evidence to bytes and back.</summary>
internal static class DirectoryCodec
{
    public static void Write(RecordWriter writer, EvidenceDirectory directory)
    {
        writer.Number(directory.Sentences);
        writer.Ascending(directory.Families);
        writer.List(directory.TitleConcepts, writer.Number);
        var (first, start) = (0, 0);
        writer.List(directory.Units, unit =>
        {
            writer.Number(unit.First - first);
            writer.Number(unit.Count);
            writer.Number(unit.Heading + 1);
            writer.Number(unit.Start - start);
            writer.Number((int)unit.Marks);
            writer.Ascending(unit.Words);
            (first, start) = (unit.First, unit.Start);
        });
        var concept = 0;
        writer.List(directory.Namings, naming =>
        {
            writer.Number(naming.Concept - concept);
            writer.Number((naming.Sentence << 2) | (int)naming.How);
            concept = naming.Concept;
        });
        writer.List(directory.Claims, claim =>
        {
            writer.Number(claim.Sentence);
            writer.Number((int)claim.Relation);
            writer.Number((int)claim.Wording);
            writer.List(claim.Subject, writer.Number);
            writer.List(claim.Object, writer.Number);
        });
    }

    public static EvidenceDirectory Read(RecordReader reader)
    {
        var sentences = reader.Number();
        var families = reader.Ascending();
        var titleConcepts = reader.Numbers();
        var units = new UnitEntry[reader.Count()];
        var (first, start) = (0, 0);
        for (var i = 0; i < units.Length; i++)
        {
            first += reader.Number();
            var (count, heading) = (reader.Number(), reader.Number() - 1);
            start += reader.Number();
            units[i] = new UnitEntry(first, count, heading, start, (UnitMarks)reader.Number(), reader.Ascending());
        }

        var namings = new NamingEntry[reader.Count()];
        var concept = 0;
        for (var i = 0; i < namings.Length; i++)
        {
            concept += reader.Number();
            var place = reader.Number();
            namings[i] = new NamingEntry(concept, place >> 2, (Naming)(place & 3));
        }

        var claims = new ClaimEntry[reader.Count()];
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = new ClaimEntry(reader.Number(), (Relation)reader.Number(), (Wording)reader.Number(), reader.Numbers(), reader.Numbers());
        }

        return new EvidenceDirectory(sentences, titleConcepts, units, namings, claims, families);
    }
}
