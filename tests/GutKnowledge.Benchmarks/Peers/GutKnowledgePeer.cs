using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>The library as people use it. Its answers hold more than the peers': claims, wording, citations, what speaks against.</summary>
internal sealed class GutKnowledgePeer(string folder) : IPeer
{
    private readonly KnowledgeBase knowledge = KnowledgeBase.Open(folder, new KnowledgeBaseOptions { ImportThreads = 1 });

    public void Add(IReadOnlyList<Article> articles) => knowledge.AddRange(articles);

    public int Ask(string question) => knowledge.Ask(question).Articles.Count;

    public IPeer ForAnotherThread() => this;

    public void Dispose() => knowledge.Dispose();
}
