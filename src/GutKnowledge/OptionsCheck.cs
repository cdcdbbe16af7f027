using System.Globalization;
using Microsoft.Extensions.Options;

namespace GutKnowledge;

/// <summary>Says which options have values that are none.</summary>
internal sealed class OptionsCheck : IValidateOptions<KnowledgeBaseOptions>
{
    /// <summary>As many as a parallel query takes.</summary>
    public const int MostThreads = 512;

    /// <summary>One sentence for each, which begins with the name of the option.</summary>
    public static IReadOnlyList<string> Failures(KnowledgeBaseOptions options)
    {
        var failures = new List<string>();
        Require(options.Directory is null || !string.IsNullOrWhiteSpace(options.Directory), nameof(options.Directory), "is empty; it is null for a knowledge base in memory");
        Require(options.Vocabulary is not null, nameof(options.Vocabulary), "is null");
        Require(options.ArticlesKept >= 0, nameof(options.ArticlesKept), string.Create(CultureInfo.InvariantCulture, $"is {options.ArticlesKept}; it is not negative"));
        Require(options.ImportThreads is >= 1 and <= MostThreads, nameof(options.ImportThreads), string.Create(CultureInfo.InvariantCulture, $"is {options.ImportThreads}; it is from 1 to {MostThreads}"));
        Require(Enum.IsDefined(options.WhenLocked), nameof(options.WhenLocked), "is none of its values");
        Require(Enum.IsDefined(options.Rebuild), nameof(options.Rebuild), "is none of its values");
        Require(options.LockTimeout >= TimeSpan.Zero, nameof(options.LockTimeout), string.Create(CultureInfo.InvariantCulture, $"is {options.LockTimeout:c}; it is not negative"));
        Require(options.LoggerFactory is not null, nameof(options.LoggerFactory), "is null");
        Require(options.TimeProvider is not null, nameof(options.TimeProvider), "is null");
        return failures;

        void Require(bool isSo, string option, string otherwise)
        {
            if (!isSo)
            {
                failures.Add($"{option} {otherwise}.");
            }
        }
    }

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, KnowledgeBaseOptions options)
    {
        var of = string.IsNullOrEmpty(name) ? nameof(KnowledgeBaseOptions) : $"{nameof(KnowledgeBaseOptions)} '{name}'";
        return Failures(options) is { Count: > 0 } failures ? ValidateOptionsResult.Fail(failures.Select(failure => $"{of}: {failure}")) : ValidateOptionsResult.Success;
    }
}
