using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Two articles that state the opposite of the same pair of concepts. Which of them is right is not said.</summary>
/// <param name="Subject">Who or what.</param>
/// <param name="Object">What it is said to do something to.</param>
/// <param name="Says">The sentence that says so.</param>
/// <param name="Opposes">The sentence in another article that denies it, or says that it does the opposite.</param>
public sealed record Contradiction(NamedConcept Subject, NamedConcept Object, OpposedSentence Says, OpposedSentence Opposes);

/// <summary>A sentence on one side of a contradiction.</summary>
/// <param name="Article">The article that it stands in.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Sentence">The characters of the span.</param>
/// <param name="LeadIn">For an entry of a list: the sentence that introduces it.</param>
public sealed record OpposedSentence(ArticleId Article, TextSpan Span, string Sentence, Quote? LeadIn = null);
