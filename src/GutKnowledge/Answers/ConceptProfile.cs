using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>What the articles say of a concept, by the role of the other side. Each list is ordered by how many sources say so, then by how many articles, then by name.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Articles">The articles that speak of it as present, by key.</param>
/// <param name="Causes">What is said to bring it about or to raise it.</param>
/// <param name="Symptoms">What is said to be a symptom of it.</param>
/// <param name="Conditions">Conditions that it is said to be a symptom of or to go with.</param>
/// <param name="Associations">Other things that it is said to go with.</param>
/// <param name="Helps">What is said to improve, lower or prevent it.</param>
/// <param name="Worsens">What is said to make it worse.</param>
/// <param name="Tests">How it is said to be examined.</param>
/// <param name="Disputes">Sentences that call it disputed.</param>
public sealed record ConceptProfile(
    Concept Concept,
    IReadOnlyList<ArticleSummary> Articles,
    IReadOnlyList<RelatedConcept> Causes,
    IReadOnlyList<RelatedConcept> Symptoms,
    IReadOnlyList<RelatedConcept> Conditions,
    IReadOnlyList<RelatedConcept> Associations,
    IReadOnlyList<RelatedConcept> Helps,
    IReadOnlyList<RelatedConcept> Worsens,
    IReadOnlyList<RelatedConcept> Tests,
    IReadOnlyList<Dispute> Disputes);

/// <summary>The other side of claims about a concept, with the sentences that state them.</summary>
/// <param name="Concept">The other side; null when the vocabulary does not know the words.</param>
/// <param name="Name">Its name, or the article's words.</param>
/// <param name="Statements">The claims, in the order of the articles' keys.</param>
/// <param name="Sources">How many sources say so: the distinct works that the sentences cite; articles whose sentences cite none count as one each. Two articles that cite the same work are one source.</param>
/// <param name="Wordings">How many sources say so how surely, the surest first; a source may be among several.</param>
/// <param name="Designs">How many of the distinct works that the sentences cite have which design, the commonest first; <see cref="StudyDesign.Unknown"/> is a work whose design nothing tells. Empty where nothing is cited.</param>
public sealed record RelatedConcept(
    NamedConcept? Concept, string Name, IReadOnlyList<Statement> Statements, int Sources, IReadOnlyList<SourceCount<Wording>> Wordings, IReadOnlyList<SourceCount<StudyDesign>> Designs);

/// <summary>A value and how many sources have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Sources">How many sources.</param>
public sealed record SourceCount<T>(T Value, int Sources);

/// <summary>A claim in an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Text">The characters of the claim's span.</param>
public sealed record Statement(ArticleId Article, Claim Claim, string Text);
