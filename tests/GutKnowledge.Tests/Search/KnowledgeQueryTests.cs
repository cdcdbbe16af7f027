using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Search;

public sealed class KnowledgeQueryTests
{
    private static readonly QuestionParser Parser = new(new Annotator(Vocabulary.Default));

    [Theory]
    [InlineData("bloating, no fever", "symptom:bloating")]
    [InlineData("no fever", "")]
    [InlineData("my son has heartburn", "symptom:heartburn")]
    [InlineData("my son has heartburn and i have bloating", "symptom:bloating")]
    [InlineData("i used to have heartburn", "symptom:heartburn")]
    [InlineData("bloating and bloating", "symptom:bloating")]
    public void What_is_there_is_asked_for_and_what_is_denied_never_is(string question, string expected)
    {
        var query = KnowledgeQuery.For(Parser.Parse(question), Vocabulary.Default);

        string.Join(' ', query.Concepts.Select(group => group.MaxBy(weighted => weighted.Weight).Concept)).Should().Be(expected);
    }

    [Fact]
    public void The_asked_concept_counts_more_than_a_narrower_one_and_that_more_than_a_broader_one()
    {
        var concept = Vocabulary.Default.Concepts.First(c => c.Broader.Count > 0 && Vocabulary.Default.Narrower(c.Id).Count > 0);

        var weights = KnowledgeQuery.For(Parser.Parse(concept.Name), Vocabulary.Default).Concepts[0].ToDictionary(weighted => weighted.Concept, weighted => weighted.Weight);

        weights[concept.Id].Should().Be(1);
        weights[Vocabulary.Default.Narrower(concept.Id)[0].Id].Should().BeInRange(0.51, 0.99);
        weights[concept.Broader[0]].Should().BeLessThan(weights[Vocabulary.Default.Narrower(concept.Id)[0].Id]);
    }

    [Fact]
    public void What_is_said_in_everyday_words_is_also_searched_by_its_name() =>
        NamedWords.Of(KnowledgeQuery.For(Parser.Parse("cant poo"), Vocabulary.Default), Vocabulary.Default).Should().ContainKey(SearchedWords.Stem("constipation")).WhoseValue.Should().Be(1);

    [Fact]
    public void The_more_somebody_tells_in_words_of_their_own_the_less_the_concepts_count()
    {
        var (few, many) = (Shares("My bloating gets worse."), Shares("My bloating gets worse when trumpets, violins, drums and harps sound in the garden."));

        many.Concepts.Should().BeLessThan(few.Concepts).And.BeGreaterThan(0);

        static ScoreShares Shares(string question) => ScoreShares.For(KnowledgeQuery.For(Parser.Parse(question), Vocabulary.Default));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, -1)]
    public void A_negative_page_is_an_argument_exception(int skip, int take) =>
        FluentActions.Invoking(() => KnowledgeQuery.For(Parser.Parse("bloating"), Vocabulary.Default, skip, take)).Should().Throw<ArgumentOutOfRangeException>();
}
