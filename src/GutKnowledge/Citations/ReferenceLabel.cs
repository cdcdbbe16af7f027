namespace GutKnowledge.Citations;

/// <summary>What a token of a printed reference belongs to. The numbers stand in the weights' file.</summary>
internal enum ReferenceLabel : byte
{
    Other,
    Author,
    Editor,
    Title,
    Container,
    Date,
    Volume,
    Issue,
    Pages,
    Publisher,
    Location,
    Doi,
    Url,
}
