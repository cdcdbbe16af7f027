namespace GutKnowledge.Annotation;

/// <summary>How surely a sentence says what it says. The first that fits wins, in the order given here. It is no measure of the evidence behind it.</summary>
public enum Wording
{
    /// <summary>It says that something is not so.</summary>
    Negated,

    /// <summary>It says that opinions or results differ.</summary>
    Disputed,

    /// <summary>It says that the finding is early: a pilot, animals, cells.</summary>
    Preliminary,

    /// <summary>It hedges: may, might, suggests.</summary>
    Suggestive,

    /// <summary>It says it flatly.</summary>
    Asserted,
}

/// <summary>How strong a tie a claim states, after Yu, Li and Wang, "Detecting causal language use in science findings" (EMNLP 2019).</summary>
public enum ClaimKind
{
    /// <summary>No tie, such as a list of symptoms.</summary>
    None,

    /// <summary>The two go together.</summary>
    Association,

    /// <summary>One may bring about the other.</summary>
    ConditionalCausal,

    /// <summary>One brings about the other.</summary>
    Causal,
}

/// <summary>How the subject of a claim is related to its object.</summary>
public enum Relation
{
    /// <summary>The two go together, neither way is stated.</summary>
    IsAssociatedWith,

    /// <summary>The subject brings about the object.</summary>
    Causes,

    /// <summary>The object is a symptom of the subject.</summary>
    HasSymptom,

    /// <summary>The subject makes the object worse.</summary>
    Worsens,

    /// <summary>The subject makes the object better or treats it.</summary>
    Improves,

    /// <summary>The subject raises the object.</summary>
    Increases,

    /// <summary>The subject lowers the object.</summary>
    Reduces,

    /// <summary>The subject keeps the object from coming.</summary>
    Prevents,

    /// <summary>The object is an examination for the subject.</summary>
    IsTestedBy,
}
