using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Which way a relation goes.</summary>
[Flags]
internal enum Direction
{
    None = 0,
    Helps = 1,
    Harms = 2,
}

/// <summary>A sentence of a draft or of a source as the check compares it. What a list entry does not say itself, its lead-in says.</summary>
internal sealed class ReadSentence
{
    private readonly SentenceParts parts;
    private readonly List<int> denials;
    private string? folded;
    private readonly List<(int Word, Relation Relation)> relations;

    private ReadSentence(string text, AnnotatedSentence annotated, SentenceParts parts, PassageKind kind, ReadSentence? leadIn)
    {
        this.parts = parts;
        Annotated = annotated;
        Passage = kind;
        LeadIn = leadIn;
        Text = annotated.Span.In(text);
        Tokens = parts.Tokens;
        var supposed = annotated.Mentions.Where(mention => mention.Assertion.Status == AssertionStatus.Hypothetical).Select(mention => mention.Span).ToHashSet();
        Claims = [.. annotated.Claims.Where(claim => !supposed.Contains(claim.Subject.Span) && !supposed.Contains(claim.Object.Span))];
        var cues = RelationCue.Find(parts);
        HasRelation = cues.Exists(cue => cue.Value.Class == RelationCueClass.Verb);
        relations = cues.ConvertAll(cue => (cue.Start, cue.Value.Relation));
        Relations = cues.Aggregate(leadIn?.Relations ?? Direction.None, (all, cue) => all | ClaimRelation.Direction(cue.Value.Relation));
        if (Relations == Direction.None)
        {
            Relations = DraftCues.Directions.Find(Tokens).Aggregate(Direction.None, (all, cue) => all | (cue.Value == DraftCue.Better ? Direction.Helps : Direction.Harms));
        }

        var effects = DraftCues.Effects.Find(Tokens);
        SaysItCauses = annotated.Mentions.Count > 1 && effects.Exists(cue => cue.Value is DraftCue.Causal or DraftCue.Origin);
        Origin = effects.FindIndex(cue => cue.Value == DraftCue.Origin) is >= 0 and var origin ? effects[origin].Start : null;
        HasEffect = Origin is not null || effects.Exists(cue => cue.Value == DraftCue.Effect);
        SaysItExists = effects.Exists(cue => cue.Value == DraftCue.Exists);
        HasPronoun = Tokens.Any(token => token.Form is "it" or "them");
        denials = [.. effects.Where(cue => cue.Value == DraftCue.Denial).Select(cue => cue.Start)];
        Booster = DraftCues.Sureness.Find(Tokens) is { Count: > 0 } surer && surer.FindIndex(cue => cue.Value == DraftCue.Booster) is >= 0 and var first ? surer[first].Span : null;
        foreach (var cue in DraftCues.Settings.Find(Tokens))
        {
            Settings.Add(cue.Value);
        }

        Settings.UnionWith(leadIn?.Settings ?? []);
        IsOpen = Tokens is [{ Form: "whether" }, ..];
        PlainWords = WordsOf(parts);
        Words = [.. Tokens.Select(token => FamilyNumber.Of(token.Form)).Where(family => family != FamilyNumber.None)];
        Concepts = [.. annotated.Mentions.SelectMany(mention => mention.Concepts)];
    }

    public AnnotatedSentence Annotated { get; }

    public PassageKind Passage { get; }

    public ReadSentence? LeadIn { get; }

    public TextSpan Span => Annotated.Span;

    /// <summary>Its characters, without citations and emphasis.</summary>
    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The folded forms of its words, with blanks around each.</summary>
    public string Folded => folded ??= " " + string.Join(' ', Tokens.Select(token => token.Form)) + " ";

    public IReadOnlyList<Mention> Mentions => Annotated.Mentions;

    /// <summary>What it states, without what it only supposes.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Which way it, or its lead-in, says that something acts.</summary>
    public Direction Relations { get; }

    public bool HasRelation { get; }

    /// <summary>Whether it may say of two things that one brings about the other, in words that also mean much else ("makes").</summary>
    public bool SaysItCauses { get; }

    /// <summary>The first word that says where something comes from; null for none.</summary>
    public int? Origin { get; }

    public bool HasEffect { get; }

    public bool SaysItExists { get; }

    /// <summary>Whether something in it is not named: "may ease it".</summary>
    public bool HasPronoun { get; }

    /// <summary>Whether it denies; of several clauses, whether one does.</summary>
    public bool IsDenied => Annotated.Wording == Wording.Negated || denials.Count > 0;

    /// <summary>Whether it only names a question: "whether X helps".</summary>
    public bool IsOpen { get; }

    /// <summary>The words that make it surer; null for none.</summary>
    public TextSpan? Booster { get; }

    /// <summary>In whom or what something was found.</summary>
    public HashSet<DraftCue> Settings { get; } = [];

    /// <summary>The families of its words that neither name a concept nor only show how surely it speaks.</summary>
    public HashSet<int> PlainWords { get; }

    /// <summary>The families of all its own words.</summary>
    public HashSet<int> Words { get; }

    /// <summary>What it names itself.</summary>
    public HashSet<ConceptId> Concepts { get; }

    /// <summary>Whether it states a tie or an effect.</summary>
    public bool States => Claims.Count > 0 || Annotated.Kind != ClaimKind.None || Relations != Direction.None || HasEffect || HasRelation;

    /// <summary>The wording; that of an open question is disputed.</summary>
    public Wording Wording => IsOpen && Annotated.Wording > Wording.Disputed ? Wording.Disputed : Annotated.Wording;

    /// <summary>The words that show how surely it speaks, which may stand in its lead-in.</summary>
    public IEnumerable<Word> CueWords => Annotated.WordingCue is not { } cue ? []
        : Span.Contains(cue) ? Tokens.Where(token => cue.Contains(token.Span)).Select(token => token.Word) : LeadIn?.CueWords ?? [];

    /// <summary>Whether one of its claims is denied: by its wording, or by a cue in its clause.</summary>
    public bool Denies(Claim claim)
    {
        var clause = parts.Clause(Annotated.Mentions.Count == 0 ? 0 : Tokens.Words(claim.Object.Span).Start);
        return claim.Wording == Wording.Negated || denials.Exists(denial => parts.Clause(denial) == clause);
    }

    /// <summary>How strong a tie it states of one of its mentions: by the relation before it, else by the first behind it, else by its lead-in's.</summary>
    public ClaimKind TieOf(Mention mention)
    {
        var all = relations.Count > 0 ? relations : LeadIn?.relations ?? [];
        if (all.Count == 0)
        {
            return ClaimKind.None;
        }

        var word = relations.Count > 0 ? Tokens.Words(mention.Span).Start : int.MaxValue;
        var nearest = all[Math.Max(0, all.FindLastIndex(relation => relation.Word < word))].Relation;
        return nearest == Relation.IsAssociatedWith ? ClaimKind.Association
            : ClaimRelation.Direction(nearest) != Direction.None && relations.Count > 0 ? ClaimKind.Causal : ClaimKind.None;
    }

    /// <summary>Reads a text whose passages are known.</summary>
    public static List<ReadSentence> All(Annotator annotator, string text, IReadOnlyList<Passage> passages)
    {
        var article = new Article { Id = new ArticleId("draft"), Title = string.Empty, Text = text, Passages = passages };
        var read = new List<ReadSentence>();
        var byStart = new Dictionary<int, ReadSentence>();
        foreach (var sentence in annotator.Annotate(article).Sentences)
        {
            var parts = new SentenceParts(text, sentence.Span, Tokenizer.Tokenize(text, sentence.Span, new TokenList()), sentence.Mentions);
            var leadIn = sentence.LeadIn is { } introduction ? byStart.GetValueOrDefault(introduction.Start) : null;
            read.Add(new ReadSentence(text, sentence, parts, passages[sentence.Passage].Kind, leadIn));
            byStart[sentence.Span.Start] = read[^1];
        }

        return read;
    }

    private static HashSet<int> WordsOf(SentenceParts parts)
    {
        var isCue = new bool[parts.Tokens.Count];
        foreach (var cue in parts.Wordings)
        {
            Array.Fill(isCue, true, cue.Start, cue.End - cue.Start);
        }

        var words = new HashSet<int>();
        for (var i = 0; i < isCue.Length; i++)
        {
            if (!isCue[i] && !parts.IsInMention(i) && !parts.Tokens[i].Word.IsNumber && FamilyNumber.Of(parts.Tokens[i].Form) is not FamilyNumber.None and var family)
            {
                words.Add(family);
            }
        }

        return words;
    }
}
