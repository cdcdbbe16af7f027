// Indexes sources into a folder and asks, all through the packages. However it was published, it must print the same.
using System.Diagnostics;
using GutKnowledge;
using GutKnowledge.Import;

var clock = Stopwatch.StartNew();
using (var sample = KnowledgeBase.OpenSample())
{
    Console.Error.WriteLine($"{sample.Ask("bloated after meals, no fever").Outcome} from the sample after {clock.ElapsedMilliseconds} ms");
}

using var kb = KnowledgeBase.Open(args[0]);
foreach (var source in args.Skip(1))
{
    await foreach (var item in ArticleSource.Of(source).ReadAsync())
    {
        kb.Add(item.Article ?? throw new InvalidDataException($"{item.Source}: {item.Error ?? item.LeftOut}"));
    }
}

Console.WriteLine(kb.Ask("does peppermint help ibs?").ToJson());
Console.WriteLine(kb.Ask("does marsh mint settle the belly?").ToMarkdown());
Console.Error.WriteLine($"{kb.Articles.Count} articles indexed and asked after {clock.ElapsedMilliseconds} ms");
