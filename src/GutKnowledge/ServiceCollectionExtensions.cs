using Microsoft.Extensions.DependencyInjection;

namespace GutKnowledge;

/// <summary>Registers a knowledge base with a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="KnowledgeBase"/> as a singleton that is opened at first use and closed with the container.</summary>
    /// <param name="services">The container.</param>
    /// <param name="directory">Its folder; null for one in memory.</param>
    /// <param name="options">Its options.</param>
    public static IServiceCollection AddGutKnowledge(this IServiceCollection services, string? directory = null, KnowledgeBaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(_ => directory is null ? KnowledgeBase.InMemory(options) : KnowledgeBase.Open(directory, options));
    }
}
