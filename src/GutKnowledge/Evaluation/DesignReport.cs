using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>How well study designs are told from titles, and from titles with abstracts. The publication types are what is compared with, never what is read.</summary>
/// <param name="Works">How many works were read.</param>
/// <param name="WithAbstract">How many of them have an abstract.</param>
/// <param name="TitleOnly">What the titles alone gave.</param>
/// <param name="TitleAndAbstract">What titles and abstracts gave.</param>
/// <param name="Misses">What went wrong with title and abstract, a line for each work whose types name a design that was missed, or of which a randomised trial was found wrongly.</param>
public sealed record DesignReport(int Works, int WithAbstract, DesignScores TitleOnly, DesignScores TitleAndAbstract, IReadOnlyList<string> Misses);

/// <summary>How well designs were told.</summary>
/// <param name="RandomisedTrial">Works that PubMed types as a randomised controlled trial, as in Cohen et al. (JAMIA 22(3):707, 2015) and Marshall et al. (Research Synthesis Methods 9(4):602, 2018), here as yes or no.</param>
/// <param name="Unknown">Of how many of the works no design was told.</param>
/// <param name="Designs">Each design that was found or is named by the types, in the order of <see cref="StudyDesign"/>.</param>
public sealed record DesignScores(PrecisionRecall RandomisedTrial, Ratio Unknown, IReadOnlyList<DesignScore> Designs);

/// <summary>How often a design was found, and how that meets the types. PubMed had no type for most designs, and none for systematic reviews before 2019, so a low precision need not be an error.</summary>
/// <param name="Design">The design.</param>
/// <param name="Result">Works with it: those found, against those whose types name it.</param>
public sealed record DesignScore(StudyDesign Design, PrecisionRecall Result);
