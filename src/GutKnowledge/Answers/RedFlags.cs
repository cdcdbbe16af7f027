using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>The warning signs of <c>data/red-flags/red-flags.json</c>, looked for in a question before anything is ranked. A sign is there when it or a narrower one is mentioned; a denied or a past one raises none.</summary>
internal sealed class RedFlags
{
    private static readonly Lazy<RedFlags> Embedded = new(() =>
    {
        using var stream = EmbeddedData.Open("red-flags/red-flags.json");
        return new RedFlags(JsonSerializer.Deserialize(stream, RedFlagJsonContext.Default.IReadOnlyListRedFlag)!);
    });

    private static readonly WordSet ChildWords = WordSet.Of("child");

    private readonly IReadOnlyList<RedFlag> flags;

    private RedFlags(IReadOnlyList<RedFlag> flags) => this.flags = flags;

    public static RedFlags Default => Embedded.Value;

    public IReadOnlyList<RedFlag> All => flags;

    /// <summary>Notices for a question: those that its words are enough for first, then the more urgent ones, then in the order of the list.</summary>
    /// <param name="question">The question.</param>
    /// <param name="vocabulary">Where the names of its concepts stand.</param>
    public IReadOnlyList<Notice> Find(Question question, Vocabulary vocabulary)
    {
        var active = question.Mentions.Where(mention => mention.Assertion.Status is not (AssertionStatus.Absent or AssertionStatus.Past)).ToList();
        var mayBeChild = active.Exists(mention => mention.Assertion.Status == AssertionStatus.OtherPerson) || Tokenizer.Tokenize(question.Searched).Any(token => ChildWords.Contains(token.Word));
        if (active.Count == 0)
        {
            return [];
        }

        return Sorted(flags.Where(flag => mayBeChild || !flag.IsForChild).Select(flag => Raise(flag, active, vocabulary)).OfType<Notice>());
    }

    /// <summary>Those that the words are enough for first, then the more urgent ones; else as they come.</summary>
    public static IReadOnlyList<Notice> Sorted(IEnumerable<Notice> notices) => [.. notices.OrderBy(notice => notice.Condition is null ? 0 : 1).ThenBy(notice => notice.Urgency)];

    private static Notice? Raise(RedFlag flag, List<Mention> active, Vocabulary vocabulary)
    {
        // Nearly every flag ends here, and there are many of them.
        foreach (var id in flag.All)
        {
            if (!IsNamed(id, active, vocabulary))
            {
                return null;
            }
        }

        var all = flag.All.Select(id => active.Find(mention => Names(mention, id, vocabulary))!).ToList();
        var any = active.Where(mention => flag.Any.Any(id => Names(mention, id, vocabulary))).ToList();
        if (flag.Any.Count > 0 && any.Count == 0)
        {
            return null;
        }

        var spans = all.Select(mention => mention.Span).Concat(any.Select(mention => mention.Span)).Distinct().OrderBy(span => span.Start);
        return new Notice(flag.Id, flag.Urgency, flag.Feature, flag.Condition, Message(flag, vocabulary), [.. spans], flag.Source, IsClinicallyReviewed: false);
    }

    private static bool IsNamed(ConceptId id, List<Mention> active, Vocabulary vocabulary)
    {
        foreach (var mention in active)
        {
            if (Names(mention, id, vocabulary))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Mention mention, ConceptId id, Vocabulary vocabulary)
    {
        for (var i = 0; i < mention.Concepts.Count; i++)
        {
            if (vocabulary.IsOrIsNarrower(mention.Concepts[i], id))
            {
                return true;
            }
        }

        return false;
    }

    private static string Message(RedFlag flag, Vocabulary vocabulary)
    {
        var help = flag.Urgency switch
        {
            Urgency.Emergency => "call the emergency services now",
            Urgency.SameDay => "get medical help today",
            _ => "see a doctor soon",
        };
        if (flag.Condition is not { } condition)
        {
            return $"{char.ToUpperInvariant(help[0])}{help[1..]}: {flag.Feature}.";
        }

        // The feature of such a flag names its condition already; the sign alone is enough.
        var sign = string.Join(" with ", flag.All.Concat(flag.Any.Take(1)).Select(id => vocabulary.Find(id)?.Name ?? id.Value).Select((name, i) => i == 0 ? name : name.ToLowerInvariant()));
        return $"{sign}: {help} if {condition}.";
    }
}

/// <summary>One warning sign.</summary>
/// <param name="Id">Key.</param>
/// <param name="Feature">What it is.</param>
/// <param name="Urgency">How soon help is needed.</param>
/// <param name="AppliesTo">For whom.</param>
/// <param name="All">Concepts that must all be there.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record RedFlag(string Id, string Feature, Urgency Urgency, string AppliesTo, IReadOnlyList<ConceptId> All, IReadOnlyList<string> Source)
{
    public IReadOnlyList<ConceptId> Any { get; init => field = value ?? []; } = [];

    public string? Condition { get; init; }

    public string? Threshold { get; init; }

    public string? Note { get; init; }

    public bool IsForChild => AppliesTo.StartsWith("child", StringComparison.Ordinal) || AppliesTo.StartsWith("infant", StringComparison.Ordinal);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = [typeof(UrgencyConverter)])]
[JsonSerializable(typeof(IReadOnlyList<RedFlag>))]
internal sealed partial class RedFlagJsonContext : JsonSerializerContext;

internal sealed class UrgencyConverter() : JsonStringEnumConverter<Urgency>(JsonNamingPolicy.KebabCaseLower);
