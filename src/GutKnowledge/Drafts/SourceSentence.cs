using GutKnowledge.Annotation;
using GutKnowledge.Citations;

namespace GutKnowledge.Drafts;

/// <summary>A sentence on which a draft may draw.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Read">The sentence.</param>
/// <param name="IsAgainst">Whether the answer shows it as speaking against.</param>
/// <param name="Designs">The known designs of the works that it cites; null where one is not known, or none is cited.</param>
internal sealed record SourceSentence(SourcePlace Place, ReadSentence Read, bool IsAgainst, IReadOnlyList<StudyDesign>? Designs)
{
    /// <summary>Whether what it says was found in animals only.</summary>
    public bool IsOfAnimals => IsOf(DraftCue.Animal, StudyDesign.Animal);

    /// <summary>Whether what it says was found in the laboratory only.</summary>
    public bool IsOfLaboratory => IsOf(DraftCue.Laboratory, StudyDesign.InVitro);

    /// <summary>How surely it speaks; a sentence that is only read along is as sure as its claims are.</summary>
    public Wording Wording => Read.Wording;

    private bool IsOf(DraftCue cue, StudyDesign design) =>
        !Read.Settings.Contains(DraftCue.People) && (Read.Settings.Contains(cue) || Designs is { Count: > 0 } known && known.All(each => each == design));
}
