using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GutKnowledge;

/// <summary>Registers knowledge bases with a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="KnowledgeBase"/> as a singleton that is opened at first use and closed with the container. What is wrong with its options is said when the host starts. It logs and takes its time where the container does, unless the options say otherwise.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options, of which <see cref="KnowledgeBaseOptions.Directory"/> says where the articles are. Default: one in memory. They can also be configured as all options are, for instance bound to a section of the configuration.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddGutKnowledge(this IServiceCollection services, Action<KnowledgeBaseOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, Options.DefaultName, configure);
        services.TryAddSingleton(provider => Open(provider, Options.DefaultName));
        return services;
    }

    /// <summary>Adds one of several knowledge bases, under a key by which it is asked for (<c>[FromKeyedServices("blog")] KnowledgeBase</c>); else as <see cref="AddGutKnowledge"/>.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The key, which is also the name of its options.</param>
    /// <param name="configure">Sets the options. Default: one in memory.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentException">The key is empty or white space.</exception>
    public static IServiceCollection AddKeyedGutKnowledge(this IServiceCollection services, string key, Action<KnowledgeBaseOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        AddOptions(services, key, configure);
        services.TryAddKeyedSingleton(key, (provider, _) => Open(provider, key));
        return services;
    }

    private static void AddOptions(IServiceCollection services, string name, Action<KnowledgeBaseOptions>? configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KnowledgeBaseOptions>, OptionsCheck>());
        var options = services.AddOptions<KnowledgeBaseOptions>(name);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure<IServiceProvider>(TakeFromContainer).ValidateOnStart();
    }

    // Only where nothing else was said.
    private static void TakeFromContainer(KnowledgeBaseOptions options, IServiceProvider provider)
    {
        if (options.LoggerFactory == NullLoggerFactory.Instance && provider.GetService<ILoggerFactory>() is { } loggers)
        {
            options.LoggerFactory = loggers;
        }

        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock)
        {
            options.TimeProvider = clock;
        }
    }

    private static KnowledgeBase Open(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<KnowledgeBaseOptions>>().Get(name);
        return options.Directory is { } directory ? KnowledgeBase.Open(directory, options) : KnowledgeBase.InMemory(options);
    }
}
