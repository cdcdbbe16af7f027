namespace GutKnowledge.Labelling;

/// <summary>How weights are learnt.</summary>
/// <param name="Passes">How often all sequences are gone through.</param>
/// <param name="Margin">By how many points the right label of a token must win.</param>
/// <param name="FewestSeen">A feature that fewer tokens have is passed over.</param>
/// <param name="Unit">How many units of a kept weight a point is.</param>
/// <param name="Smallest">A feature whose weights are all smaller is not kept; in units.</param>
/// <param name="Seed">Of the order of the sequences; not zero.</param>
internal sealed record LabelTraining(int Passes = 8, int Margin = 12, int FewestSeen = 5, int Unit = 4, int Smallest = 2, uint Seed = 1);
