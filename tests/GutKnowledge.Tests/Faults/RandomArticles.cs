using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>Articles and the questions that meet them, by chance and without meaning, but with all that an index holds: mentions, claims, denials, citations, words that are no concepts.</summary>
internal static class RandomArticles
{
    private static readonly string[] Causes = ["Stress", "Coffee", "Gluten", "Ibuprofen", "Fibre", "Kefir", "Antibiotics", "Milk", "Alcohol", "Peppermint oil"];
    private static readonly string[] Verbs = ["causes", "may cause", "does not cause", "worsens", "can relieve", "is associated with"];
    private static readonly string[] Symptoms = ["reflux", "bloating", "nausea", "constipation", "diarrhoea", "abdominal pain", "fatigue", "brain fog", "heartburn", "joint pain"];
    private static readonly string[] Places = ["teapot", "garden", "lighthouse", "kitchen", "orchard", "attic", "harbour", "library", "meadow", "bakery"];
    private static readonly string[] Moods = ["quiet", "wooden", "crowded", "yellow", "ancient", "narrow", "cheerful", "distant"];

    /// <summary>Questions of which most find some of the articles: by concepts, by words alone, by both, and some find none.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        "bloating", "what causes reflux", "does coffee cause heartburn", "nausea, no fever", "is fibre good for constipation", "stress and brain fog", "joint pain and fatigue", "milk diarrhoea", "coeliac disease",
        "the quiet lighthouse", "a wooden teapot in the garden", "cheerful orchard or crowded bakery", "bloating in the ancient library", "who slept in the narrow attic", "xyzzy",
    ];

    /// <summary>An article of two to six paragraphs and some references.</summary>
    public static Article Of(string key, Random dice)
    {
        var references = Enumerable.Range(0, dice.Next(3)).Select(i => $"Marsh, A. ({2000 + dice.Next(20)}). Notes on the {dice.Pick(Moods)} {dice.Pick(Places)}. Journal of Kitchen Medicine, {dice.Next(1, 40)}({i + 1}), {dice.Next(1, 300)}-{dice.Next(300, 400)}.");
        var parts = Enumerable.Range(0, dice.Next(2, 6)).Select(_ => string.Join(' ', Enumerable.Range(0, dice.Next(1, 5)).Select(_ => Sentence(dice))));
        return Make.Citing(key, [.. references], [.. parts]) with { Title = $"The {dice.Pick(Moods)} {dice.Pick(Places)}" };
    }

    private static string Sentence(Random dice) => dice.Next(3) switch
    {
        0 => $"{dice.Pick(Causes)} {dice.Pick(Verbs)} {dice.Pick(Symptoms)} (1).",
        1 => $"In the {dice.Pick(Moods)} {dice.Pick(Places)} nobody had {dice.Pick(Symptoms)}.",
        _ => $"A {dice.Pick(Moods)} {dice.Pick(Places)} stood beside the {dice.Pick(Places)}.",
    };

    private static string Pick(this Random dice, string[] words) => words[dice.Next(words.Length)];
}
