using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GutKnowledge.AI;

/// <summary>Holds the chat client of a pipeline to the evidence.</summary>
public static class GutKnowledgeChatClientBuilderExtensions
{
    /// <summary>
    /// Adds a <see cref="GutKnowledgeChatClient"/> to the pipeline. Add it before function invocation, so that it sees the reply and not the calls.
    /// </summary>
    /// <param name="builder">The pipeline.</param>
    /// <param name="knowledge">Where the evidence is looked up. Default: the <see cref="KnowledgeBase"/> of the container.</param>
    /// <param name="configure">Sets the options. Default: as <see cref="GutKnowledgeChatOptions"/> says.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static ChatClientBuilder UseGutKnowledge(this ChatClientBuilder builder, KnowledgeBase? knowledge = null, Action<GutKnowledgeChatOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) =>
        {
            var options = new GutKnowledgeChatOptions();
            configure?.Invoke(options);
            return new GutKnowledgeChatClient(inner, knowledge ?? services.GetRequiredService<KnowledgeBase>(), options);
        });
    }
}
