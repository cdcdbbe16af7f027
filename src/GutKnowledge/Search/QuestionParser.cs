using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>Understands a question in everyday words. Thread-safe.</summary>
public sealed class QuestionParser
{
    private static readonly CueList<IntentCue> Intents = new("cues/intents.tsv", row => new IntentCue(row.Enum<QuestionIntent>("intent"), row["searched"] == "yes"));

    private readonly Annotator annotator;

    /// <summary>Makes a parser that knows the concepts of the annotator.</summary>
    public QuestionParser(Annotator annotator)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        this.annotator = annotator;
    }

    /// <summary>Understands a question. Any text is accepted; an empty one, and one in another language than English, has no mentions.</summary>
    public Question Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!QuestionLanguage.IsEnglish(text))
        {
            return new Question(text, [], QuestionIntent.General, string.Empty);
        }

        var mentions = annotator.FindMentions(text, isQuestion: true);
        var tokens = Tokenizer.Tokenize(text);
        var understood = MentionPlaces.Of(tokens, mentions);
        var cues = Intents.Find(tokens, understood);
        var free = text.ToCharArray();
        foreach (var span in mentions.Select(mention => mention.Span).Concat(cues.Where(cue => !cue.Value.IsSearched).Select(cue => cue.Span)))
        {
            free.AsSpan(span.Start, span.Length).Fill(' ');
        }

        var intents = cues.Select(cue => cue.Value.Intent).Distinct().ToList();
        return new Question(text, mentions, intents.Count == 0 ? QuestionIntent.General : intents[0], string.Join(' ', new string(free).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            Intents = intents,
        };
    }

    /// <param name="Intent">What a question with the cue wants to know.</param>
    /// <param name="IsSearched">Whether the words of the cue are searched for all the same.</param>
    private readonly record struct IntentCue(QuestionIntent Intent, bool IsSearched);
}
