using System.Collections;
using System.Reflection;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Telemetry;

namespace GutKnowledge.Tests.Privacy;

/// <summary>What people ask stays between them and the program that asks: it is in no log line, activity, measurement, event or exception, whatever fails.</summary>
[Collection(nameof(Listening))]
public sealed class QuestionTextTests : IDisposable
{
    private const string Token = "qzxprivatewq";
    private const string Question = $"my {Token} hurts after reflux and bloating, no {Token} fever";

    private static readonly Dictionary<string, Action<KnowledgeBase, string>> Doors = new()
    {
        [nameof(KnowledgeBase.Ask)] = (kb, text) => kb.Ask(text).ToJson(),
        [nameof(KnowledgeBase.Rank)] = (kb, text) => kb.Rank(text),
        [nameof(KnowledgeBase.Facets)] = (kb, text) => kb.Facets(text),
        [nameof(KnowledgeBase.Converse)] = (kb, text) => Conversation.Parse(kb.Converse().Say(text).Say("scratch that").Say(text).ToJson(), kb).Say("no").ToJson(),
        [nameof(KnowledgeBase.Replay)] = (kb, text) => kb.Replay(Receipt.Parse(kb.Ask(text).Receipt!.ToJson())),
        [nameof(KnowledgeBase.Suggest)] = (kb, text) => kb.Suggest(text),
        [nameof(KnowledgeBase.Related)] = (kb, text) => kb.Related(new ArticleId(text)),
        [nameof(KnowledgeBase.Notices)] = (kb, text) => kb.Notices(text),
        [nameof(KnowledgeBase.EvidenceIn)] = (kb, text) => kb.EvidenceIn(kb.Articles.First().Id, text),
        [nameof(KnowledgeBase.Concept)] = (kb, text) => kb.Concept(text),
        [nameof(KnowledgeBase.Remove)] = (kb, text) => kb.Remove(new ArticleId(text)),
        [nameof(KnowledgeBase.BeginImport)] = (kb, text) => kb.BeginImport(text).Prune(),
        [nameof(KnowledgeBase.Add)] = (kb, text) => kb.Add(Make.Titled("other", text, text)),
        [nameof(KnowledgeBase.AddRange)] = (kb, text) => kb.AddRange([Make.Titled("others", text, text)]),
        [nameof(KnowledgeBase.Open)] = (_, _) => { },
        [nameof(KnowledgeBase.OpenReadOnly)] = (_, _) => { },
        [nameof(KnowledgeBase.RebuildIndexAsync)] = (kb, _) => kb.RebuildIndexAsync().GetAwaiter().GetResult(),
        [nameof(KnowledgeBase.WhenIndexCurrentAsync)] = (kb, _) => kb.WhenIndexCurrentAsync().GetAwaiter().GetResult(),
        [nameof(KnowledgeBase.OpenSample)] = (_, _) => { },
        [nameof(KnowledgeBase.InMemory)] = (_, _) => { },
        [nameof(KnowledgeBase.Exists)] = (_, _) => { },
        [nameof(KnowledgeBase.Dispose)] = (_, _) => { },
    };

    private readonly TemporaryFolder folder = new();
    private readonly ListLogger log = new();
    private readonly Overheard overheard = new();
    private readonly List<Exception> failures = [];

    [Fact]
    public void Every_door_is_tried() =>
        typeof(KnowledgeBase).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName).Select(method => method.Name).Distinct()
            .Should().BeSubsetOf(Doors.Keys);

    [Fact]
    public void A_question_is_told_to_nobody_when_all_goes_well()
    {
        using (var kb = Open())
        {
            Try(kb);
        }

        using (var latent = KnowledgeBase.OpenSample(new KnowledgeBaseOptions { LatentSpace = true, LoggerFactory = log }))
        {
            Try(latent);
        }

        failures.Should().BeEmpty();
        log.Lines.Should().NotBeEmpty();
        overheard.Activities.Should().NotBeEmpty();
        NothingWasTold();
    }

    [Fact]
    public void A_question_is_told_to_nobody_when_it_is_asked_wrongly()
    {
        using var kb = Open();
        ArticleFilter[] filters =
        [
            new() { Tags = [Token, " "] }, new() { Publishers = [Token, ""] }, new() { LeastWording = (Wording)77, Tags = [Token] },
            new() { PublishedFrom = new DateOnly(2020, 1, 2), PublishedTo = new DateOnly(2020, 1, 1), Tags = [Token] },
        ];
        foreach (var filter in filters)
        {
            Fail(() => kb.Ask(Question, filter: filter));
            Fail(() => kb.Rank(Question, filter: filter));
            Fail(() => kb.Facets(Question, filter));
        }

        Fail(() => kb.Ask(Question, skip: -1));
        Fail(() => kb.Ask(Question, take: -1));
        Fail(() => kb.Rank(Question, take: -1));
        Fail(() => kb.Facets(Question, take: -1));
        Fail(() => kb.Suggest(Token, take: -1));
        Fail(() => Conversation.Parse($"{{\"version\":1,\"turns\":[],\"{Token}\":1}}", kb));
        Fail(() => Conversation.Parse($"{{\"version\":1,\"turns\":[],\"next\":{{\"concept\":\"a\",\"name\":\"a\",\"text\":\"{Token}\",\"span\":{{\"start\":99,\"length\":1}}}}}}", kb));
        Fail(() => Conversation.Parse($"{{\"version\":\"{Token}\"}}", kb));
        Fail(() => Receipt.Parse(kb.Ask(Question).Receipt!.ToJson().Replace("\"question\"", "\"" + Token + "\"", StringComparison.Ordinal)));
        Fail(() => Receipt.Parse(Question));
        Fail(() => _ = new ArticleId(string.Concat(Enumerable.Repeat(Token, 200))));
        Try(kb, string.Concat(Enumerable.Repeat(Token + "\ud800\0 ", 5_000)), mayFail: true);

        failures.Should().HaveCountGreaterThan(10);
        NothingWasTold();
    }

    [Fact]
    public void A_question_is_told_to_nobody_when_the_knowledge_base_is_closed_or_an_import_cancelled()
    {
        var kb = Open();
        Fail(() => kb.AddRange([Make.Titled(Token, Question, Question)], cancellationToken: new CancellationToken(canceled: true)));
        kb.Dispose();
        Try(kb, mayFail: true);

        failures.OfType<ObjectDisposedException>().Should().HaveCountGreaterThan(5);
        failures.OfType<OperationCanceledException>().Should().ContainSingle();
        NothingWasTold();
    }

    [Fact]
    public void A_question_is_told_to_nobody_when_the_files_are_damaged_while_they_are_in_use()
    {
        var kb = Open();

        // Not what SQLite maps into memory: the system ends a process that reads behind the end of a map.
        foreach (var file in Directory.EnumerateFiles(folder.Path("kb"), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("lock" or "write.lock" or "articles.sqlite-shm")))
        {
            using var damaged = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            damaged.SetLength(damaged.Length / 3);
        }

        Try(kb, mayFail: true);
        Fail(kb.Dispose, isSure: false);
        Fail(() => Open().Dispose(), isSure: false);
        File.WriteAllText(folder.Path("kb", "articles.sqlite"), "no store");
        Fail(() => Open().Dispose());

        failures.Should().NotBeEmpty();
        NothingWasTold();
    }

    [Fact]
    public void A_question_is_told_to_nobody_by_what_understands_it()
    {
        var annotator = new Annotator(Vocabulary.Default);
        new QuestionParser(annotator).Parse(Question).Text.Should().Be(Question);
        annotator.Annotate(Make.Titled("a", Token, Question)).Should().NotBeNull();
        Vocabulary.Default.Lookup(Token).Should().BeEmpty();
        Vocabulary.Default.Find(new ConceptId(Token)).Should().BeNull();

        NothingWasTold();
    }

    public void Dispose()
    {
        overheard.Dispose();
        folder.Dispose();
        log.Dispose();
    }

    private KnowledgeBase Open()
    {
        var kb = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { LoggerFactory = log, ArticlesKept = 0 });
        kb.AddRange([Make.Article("a", "Stress causes reflux.", "Bread may cause bloating."), Make.Article("b", "Coffee worsens reflux.")]);
        return kb;
    }

    private void Try(KnowledgeBase kb, string text = Question, bool mayFail = false)
    {
        foreach (var door in Doors.Values)
        {
            if (mayFail)
            {
                Fail(() => door(kb, text), isSure: false);
            }
            else
            {
                door(kb, text);
            }
        }
    }

#pragma warning disable CA1031 // Whatever is thrown is looked at.
    private void Fail(Action action, bool isSure = true)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            failures.Add(e);
            return;
        }

        isSure.Should().BeFalse("it should have failed");
    }
#pragma warning restore CA1031

    private void NothingWasTold()
    {
        overheard.Observe();
        log.Lines.Should().NotContain(line => line.Contains(Token, StringComparison.OrdinalIgnoreCase));
        overheard.Text().Should().NotContainEquivalentOf(Token);
        failures.Where(Tells).Should().BeEmpty();
    }

    private static bool Tells(Exception failure) =>
        failure.ToString().Contains(Token, StringComparison.OrdinalIgnoreCase)
        || failure.Data.Cast<DictionaryEntry>().Any(entry => $"{entry.Key} {entry.Value}".Contains(Token, StringComparison.OrdinalIgnoreCase))
        || (failure.InnerException is { } inner && Tells(inner));
}
