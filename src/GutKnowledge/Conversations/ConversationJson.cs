using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>A conversation as JSON: what was said and asked, in order. Everything else follows from it, so nothing in it can contradict anything else.</summary>
internal static class ConversationJson
{
    private const int Version = 1;

    private static readonly ConversationJsonContext Context = new(PlainJson.Options(ConversationJsonContext.Default));

    public static string Write(IReadOnlyList<Turn> turns, FollowUp? next) =>
        PlainJson.Write(new Written(Version, [.. turns.Select(turn => new WrittenTurn(turn.Text, WrittenFollowUp.Of(turn.Asked)))], WrittenFollowUp.Of(next)), Context.Written);

    /// <exception cref="InvalidDataException">It is no conversation, or one of a later version.</exception>
    public static (IReadOnlyList<(string Text, FollowUp? Asked)> Turns, FollowUp? Next) Read(string json)
    {
        try
        {
            var written = JsonSerializer.Deserialize(json, Context.Written) ?? throw new InvalidDataException("The conversation is null.");
            if (written.Version != Version)
            {
                throw new InvalidDataException($"The conversation has version {written.Version}; this library reads version {Version}.");
            }

            return ([.. Given(written.Turns).Select(turn => (Given(Given(turn).Text), turn.Asked?.Read()))], written.Next?.Read());
        }
        catch (JsonException e)
        {
            // Where, but not what: a message may end in a log, and what stands there may be about somebody's health.
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The conversation is not what ToJson wrote (line {e.LineNumber + 1})."));
        }
    }

    // JSON may say null where nothing may be null.
    private static T Given<T>(T? value)
        where T : class => value ?? throw new InvalidDataException("The conversation has a null where a value must be.");

    internal sealed record Written([property: JsonRequired] int Version, [property: JsonRequired] IReadOnlyList<WrittenTurn> Turns, WrittenFollowUp? Next);

    internal sealed record WrittenTurn([property: JsonRequired] string Text, WrittenFollowUp? Asked);

    /// <summary>A question that was put, with the words that name what it asks for.</summary>
    internal sealed record WrittenFollowUp([property: JsonRequired] ConceptId Concept, [property: JsonRequired] string Name, [property: JsonRequired] string Text, [property: JsonRequired] TextSpan Span)
    {
        public static WrittenFollowUp? Of(FollowUp? asked) => asked is null ? null : new WrittenFollowUp(asked.Concept.Id, asked.Concept.Name, asked.Text, asked.Span);

        public FollowUp Read() => Span.Start >= 0 && Span.Length > 0 && Span.Start <= Given(Text).Length - Span.Length && Given(Name).Length > 0
            ? new FollowUp(new NamedConcept(Concept, Name), Text, Span)
            : throw new InvalidDataException($"The conversation put a question in which nothing stands at {Span}.");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ConversationJson.Written))]
internal sealed partial class ConversationJsonContext : JsonSerializerContext;
