using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>
/// Tells the design of a study from its publication types, its title and its abstract, by the cues of <c>data/cues/designs.tsv</c>.
/// Precision comes before recall: a design that is only spoken of ("a randomised trial is needed", "randomised trials have shown") does not count,
/// and <see cref="StudyDesign.Unknown"/> is the normal answer. Ordered rules, no weights; the cues of randomised trials are shaped after the Cochrane
/// Highly Sensitive Search Strategy (Lefebvre et al., Cochrane Handbook, chapter 4). Thread-safe.
/// </summary>
public static class StudyDesignClassifier
{
    // Where several designs are named, the first in this order is meant: a protocol for a trial is a protocol, a review of trials a review, a trial in rats a study of animals.
    private static readonly StudyDesign[] Precedence =
    [
        StudyDesign.Opinion,
        StudyDesign.Protocol,
        StudyDesign.MetaAnalysis,
        StudyDesign.SystematicReview,
        StudyDesign.Guideline,
        StudyDesign.NarrativeReview,
        StudyDesign.Animal,
        StudyDesign.RandomisedTrial,
        StudyDesign.OtherTrial,
        StudyDesign.CaseControl,
        StudyDesign.Cohort,
        StudyDesign.CrossSectional,
        StudyDesign.CaseReport,
        StudyDesign.InVitro,
    ];

    /// <summary>Tells the design. The publication types are asked first, then the title, then the abstract; what is said later counts only where nothing or less was said before it ("review", then "systematic review").</summary>
    /// <param name="title">The title, or null.</param>
    /// <param name="abstractText">The abstract as one text, or null. It is read by sentence.</param>
    /// <param name="publicationTypes">PubMed's publication types, compared without regard to case, or null. Types that name no design are passed over.</param>
    /// <exception cref="ArgumentException">One of the publication types is null.</exception>
    public static DesignFinding Classify(string? title, string? abstractText = null, IReadOnlyCollection<string>? publicationTypes = null)
    {
        if (publicationTypes is not null && publicationTypes.Contains(null))
        {
            throw new ArgumentException("One of the types is null.", nameof(publicationTypes));
        }

        var found = publicationTypes is null ? DesignFinding.Unknown : OfTypes(publicationTypes);
        if (title is not null && IsOpen(found.Design))
        {
            found = Finer(found, DesignText.Title(title).Find(Precedence));
        }

        if (abstractText is not null && IsOpen(found.Design))
        {
            found = Finer(found, DesignText.Abstract(abstractText).Find(Precedence));
        }

        return found;
    }

    private static DesignFinding OfTypes(IReadOnlyCollection<string> types)
    {
        foreach (var (type, design) in DesignCues.Types)
        {
            if (types.Contains(type, StringComparer.OrdinalIgnoreCase))
            {
                return new DesignFinding(design, DesignSource.Metadata, type, null);
            }
        }

        return DesignFinding.Unknown;
    }

    private static bool IsOpen(StudyDesign design) => design is StudyDesign.Unknown or StudyDesign.OtherTrial or StudyDesign.NarrativeReview;

    private static DesignFinding Finer(DesignFinding known, DesignFinding later) => (known.Design, later.Design) switch
    {
        (StudyDesign.Unknown, _) => later,
        (StudyDesign.OtherTrial, StudyDesign.RandomisedTrial or StudyDesign.Protocol) => later,
        (StudyDesign.NarrativeReview, StudyDesign.SystematicReview or StudyDesign.MetaAnalysis) => later,
        _ => known,
    };
}
