using System.Security.Cryptography;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;

namespace GutKnowledge.Benchmarks.Ask;

/// <summary>Everything that a change for speed may not change: what is found in each article, and the answer to a question for each concept.</summary>
internal static class AnswerDump
{
    public static void Print(ArticleGenerator generator, int count)
    {
        var annotator = new Annotator(Vocabulary.Default);
        var codec = new ArticleCodec(Vocabulary.Default);
        foreach (var article in SampleArticles.Read().Concat(generator.Articles(count)))
        {
            Console.WriteLine($"{article.Id} {Convert.ToHexString(SHA256.HashData(codec.Encode(annotator.Annotate(article)).Bytes))}");
        }

        using var sample = KnowledgeBase.OpenSample();
        using var generated = KnowledgeBase.InMemory();
        generated.AddRange(generator.Articles(count));
        foreach (var question in Questions.All.Concat(Vocabulary.Default.Concepts.SelectMany(concept => concept.Synonyms).Select(synonym => $"{synonym.Text} but no fever after bread")))
        {
            Console.WriteLine(AnswerJson.Write(sample.Ask(question)));
            Console.WriteLine(Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(AnswerJson.Write(generated.Ask(question))))));
        }
    }
}
