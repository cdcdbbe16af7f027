using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>A printed reference whose fields somebody marked.</summary>
/// <param name="Id">Its key in the set.</param>
/// <param name="Text">The reference.</param>
/// <param name="Fields">The fields as they are printed.</param>
public sealed record JudgedReference(string Id, string Text, IReadOnlyDictionary<ReferenceFieldKind, string> Fields);
