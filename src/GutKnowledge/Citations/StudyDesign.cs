namespace GutKnowledge.Citations;

/// <summary>How a study was made, as far as its record says so. It is no grade of evidence.</summary>
public enum StudyDesign
{
    /// <summary>Nothing says it: the normal answer, since most titles name no design.</summary>
    Unknown,

    /// <summary>Results of several studies put together by calculation, with or without a systematic review.</summary>
    MetaAnalysis,

    /// <summary>A review whose studies were searched and chosen by stated rules; scoping and umbrella reviews too.</summary>
    SystematicReview,

    /// <summary>Recommendations or a consensus of a body of experts.</summary>
    Guideline,

    /// <summary>A trial in people whose treatments were given by chance.</summary>
    RandomisedTrial,

    /// <summary>A trial in people that is not known to be randomised.</summary>
    OtherTrial,

    /// <summary>People followed over time, or back in time by their records.</summary>
    Cohort,

    /// <summary>People with something compared with people without it.</summary>
    CaseControl,

    /// <summary>People looked at once.</summary>
    CrossSectional,

    /// <summary>One patient or a few.</summary>
    CaseReport,

    /// <summary>A study in animals.</summary>
    Animal,

    /// <summary>A study outside of a living body.</summary>
    InVitro,

    /// <summary>A review without stated rules of search.</summary>
    NarrativeReview,

    /// <summary>An editorial, a comment or a reply.</summary>
    Opinion,

    /// <summary>The plan of a study, without results.</summary>
    Protocol,
}
