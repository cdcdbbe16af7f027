using GutKnowledge.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GutKnowledge.Tests;

public sealed class ServiceCollectionTests
{
    [Fact]
    public void One_knowledge_base_is_opened_at_first_use_and_closed_with_the_container()
    {
        using var folder = new TemporaryFolder();
        KnowledgeBase kb;
        using (var provider = new ServiceCollection().AddGutKnowledge(options => options.Directory = folder.Path("kb")).BuildServiceProvider())
        {
            Start(provider);
            KnowledgeBase.Exists(folder.Path("kb")).Should().BeFalse();

            kb = provider.GetRequiredService<KnowledgeBase>();
            kb.Add(Make.Article("a", "Stress causes reflux."));
            provider.GetRequiredService<KnowledgeBase>().Should().BeSameAs(kb);
        }

        kb.Invoking(kb => kb.Ask("reflux")).Should().Throw<ObjectDisposedException>();
        using var again = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { LockTimeout = TimeSpan.Zero });
        again.Ask("reflux").Total.Should().Be(1);
    }

    [Fact]
    public void Keyed_knowledge_bases_are_apart()
    {
        using var folder = new TemporaryFolder();
        using var provider = new ServiceCollection()
            .AddGutKnowledge()
            .AddKeyedGutKnowledge("blog", options => options.Directory = folder.Path("blog"))
            .AddKeyedGutKnowledge("shop", options => options.Directory = folder.Path("shop"))
            .BuildServiceProvider();

        provider.GetRequiredKeyedService<KnowledgeBase>("blog").Add(Make.Article("a", "Stress causes reflux."));

        provider.GetRequiredKeyedService<KnowledgeBase>("blog").Articles.Count.Should().Be(1);
        provider.GetRequiredKeyedService<KnowledgeBase>("shop").Articles.Count.Should().Be(0);
        provider.GetRequiredService<KnowledgeBase>().Articles.Count.Should().Be(0);
        provider.GetKeyedService<KnowledgeBase>("other").Should().BeNull();
        KnowledgeBase.Exists(folder.Path("shop")).Should().BeTrue();
    }

    [Fact]
    public void Wrong_options_stop_the_start_and_are_all_named()
    {
        using var provider = new ServiceCollection().AddGutKnowledge(Spoil).BuildServiceProvider();

        FluentActions.Invoking(() => Start(provider)).Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal(
            "KnowledgeBaseOptions: Directory is empty; it is null for a knowledge base in memory.",
            "KnowledgeBaseOptions: Vocabulary is null.",
            "KnowledgeBaseOptions: ArticlesKept is -1; it is not negative.",
            "KnowledgeBaseOptions: ImportThreads is 0; it is from 1 to 512.",
            "KnowledgeBaseOptions: LockTimeout is -00:00:01; it is not negative.",
            "KnowledgeBaseOptions: LoggerFactory is null.",
            "KnowledgeBaseOptions: TimeProvider is null.");
    }

    [Fact]
    public void Wrong_options_of_a_key_name_it()
    {
        using var provider = new ServiceCollection().AddGutKnowledge().AddKeyedGutKnowledge("blog", options => options.ImportThreads = 513).BuildServiceProvider();

        FluentActions.Invoking(() => Start(provider)).Should().Throw<OptionsValidationException>().WithMessage("KnowledgeBaseOptions 'blog': ImportThreads is 513*");
    }

    [Fact]
    public void Without_a_container_wrong_options_are_named_too()
    {
        var options = new KnowledgeBaseOptions();
        Spoil(options);

        FluentActions.Invoking(() => KnowledgeBase.InMemory(options)).Should().Throw<ArgumentException>().WithMessage("*ArticlesKept is -1*ImportThreads is 0*LockTimeout*").WithParameterName("options");
    }

    [Fact]
    public void Options_that_change_later_change_nothing()
    {
        var options = new KnowledgeBaseOptions();
        using var kb = KnowledgeBase.InMemory(options);
        Spoil(options);

        kb.Add(Make.Article("a", "Stress causes reflux.")).Should().Be(ImportStatus.Added);
        kb.Ask("reflux").Total.Should().Be(1);
    }

    [Fact]
    public void Options_are_bound_from_configuration()
    {
        using var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GutKnowledge:Directory"] = folder.Path("kb"),
            ["GutKnowledge:ImportThreads"] = "3",
            ["GutKnowledge:LockTimeout"] = "00:00:09",
            ["GutKnowledge:WordPieces"] = "false",
        }).Build();
        var services = new ServiceCollection().AddGutKnowledge().Configure<KnowledgeBaseOptions>(configuration.GetSection("GutKnowledge"));
        using var provider = services.BuildServiceProvider();

        Start(provider);
        var options = provider.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value;
        provider.GetRequiredService<KnowledgeBase>().Articles.Count.Should().Be(0);

        (options.ImportThreads, options.LockTimeout, options.WordPieces, options.Catalog is not null).Should().Be((3, TimeSpan.FromSeconds(9), false, true));
        KnowledgeBase.Exists(folder.Path("kb")).Should().BeTrue();
    }

    [Fact]
    public void Logs_and_clock_are_the_containers_unless_the_options_say_otherwise()
    {
        using var log = new ListLogger();
        using var own = new ListLogger();
        var clock = new StoppedClock();
        using var provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(log)
            .AddSingleton<TimeProvider>(clock)
            .AddGutKnowledge()
            .AddKeyedGutKnowledge("own", options => options.LoggerFactory = own)
            .BuildServiceProvider();

        provider.GetRequiredService<KnowledgeBase>().Ask("reflux");
        log.Lines.Should().ContainSingle();
        provider.GetRequiredKeyedService<KnowledgeBase>("own").Ask("reflux");
        log.Lines.Should().ContainSingle();
        own.Lines.Should().ContainSingle();
        provider.GetRequiredService<IOptions<KnowledgeBaseOptions>>().Value.TimeProvider.Should().BeSameAs(clock);
    }

    // What a host does when it starts.
    private static void Start(IServiceProvider provider) => provider.GetRequiredService<IStartupValidator>().Validate();

    private static void Spoil(KnowledgeBaseOptions options)
    {
        options.Directory = " ";
        options.Vocabulary = null!;
        options.ArticlesKept = -1;
        options.ImportThreads = 0;
        options.LockTimeout = TimeSpan.FromSeconds(-1);
        options.LoggerFactory = null!;
        options.TimeProvider = null!;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
