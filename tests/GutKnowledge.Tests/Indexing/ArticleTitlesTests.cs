using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace GutKnowledge.Tests.Indexing;

public sealed class ArticleTitlesTests
{
    [Fact]
    public void What_other_articles_speak_of_is_better_known_than_what_only_its_own_article_names()
    {
        var renown = Renown(("Gout", "It hurts."), ("Fabry", "It hurts."), ("Drums", "Gout came up."), ("Harps", "Gout again."), ("Why gout hurts old trumpet players", "Long."));

        renown[0].Should().BeInRange(0.01f, 1).And.BeGreaterThan(renown[2]);
        renown[1].Should().Be(0);
        renown[4].Should().Be(0, "a sentence is no name");
    }

    private static float[] Renown(params (string Title, string Text)[] articles)
    {
        var (annotator, documents) = (new Annotator(Vocabulary.Default), new ArticleDocument(Vocabulary.Default));
        using var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, null));
        for (var i = 0; i < articles.Length; i++)
        {
            writer.AddDocument(documents.Of(annotator.Annotate(Make.Titled($"{i}", articles[i].Title, articles[i].Text))));
        }

        using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        return new ArticleTitles(reader).Renown();
    }
}
