using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Citations;

/// <summary>Runs <c>Specs/references.md</c>.</summary>
public sealed class ReferencesSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("references.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_fields_of_a_printed_reference(string entry, string expectation)
    {
        var parsed = ReferenceParser.Read(entry);

        var fields = string.Join(' ', parsed.Fields.Select(field => $"[{field.Kind} {field.Span.In(parsed.Reference.Text)}]"));
        (fields.Length == 0 ? "nothing" : fields).Should().Be(expectation);
    }
}
