namespace GutKnowledge.Annotation;

/// <summary>The words of a phrase so far.</summary>
/// <param name="Sum">The sum of their mixes, which does not know their order.</param>
/// <param name="Sequence">A mix that does.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Between">How many words between them say nothing of their own.</param>
/// <param name="HasPreposition">Whether one of those is a preposition.</param>
internal readonly record struct PhraseWindow(ulong Sum, ulong Sequence, int Count, int Between, bool HasPreposition)
{
    public PhraseWindow With(int number) => this with { Sum = Sum + Mix(number), Sequence = Mix(Sequence + (ulong)number), Count = Count + 1 };

    public PhraseWindow Past(bool isPreposition) => this with { Between = Between + 1, HasPreposition = HasPreposition || isPreposition };

    private static ulong Mix(int number) => Mix((ulong)number);

    private static ulong Mix(ulong number)
    {
        var z = number * 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
