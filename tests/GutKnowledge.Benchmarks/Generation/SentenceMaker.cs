using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.Generation;

/// <summary>Sentences of one generated article: filler, mentions and claims about its few topics.</summary>
internal sealed partial class SentenceMaker(Dice dice, FillerWords filler, TopicWords topics, IReadOnlyList<IReadOnlyList<string>> symptoms, int references)
{
    // S a symptom of the article, C a condition, E an exposure, M a mechanism, T a test, W filler, R a marker.
    private static readonly string[] Claims =
    [
        "E may worsen S R.", "E is associated with S R.", "C can cause S in W R.", "In one trial, E reduced S R.", "E might ease S, and W R.", "C is linked to S and S R.",
        "Symptoms of C include S, S and S R.", "Preliminary evidence suggests that E increases M R.", "Whether E causes S is disputed R.", "E does not cause S R.",
        "M may contribute to S R.", "Studies show that E improves C W R.", "C is diagnosed with T R.", "E, W, can lead to S.", "People with C often report S without S R.",
    ];

    private static readonly string[] Mentions =
    [
        "W S W.", "W E, W.", "W C and S W R.", "W, T W.", "W M W R.", "Those who have S W.", "W had no S W.",
    ];

    private static readonly string[] LeadIns = ["Some causes of S include:", "Factors that may worsen S are:", "Symptoms of C may include:", "Things that can help with S:"];
    private static readonly string[] Headings = ["What may cause S?", "How C is examined", "Can E help?", "When to see a doctor", "S and W", "What W says of E"];

    /// <summary>A sentence; about a third is plain filler, as in real articles.</summary>
    public string Next() => dice.Share() switch
    {
        < 0.35 => Fill("W."),
        < 0.7 => Fill(dice.Of(Mentions)),
        _ => Fill(dice.Of(Claims)),
    };

    public string LeadIn() => Fill(dice.Of(LeadIns));

    public string Entry() => Fill(dice.Of<string>(["E R", "S", "S, W", "E", "W", "C R"]));

    public string Heading() => Fill(dice.Of(Headings));

    public string Title() => Fill(dice.Of<string>(["S: W", "S, C and W", "C and E: W", "E: W"]));

    private string Fill(string template)
    {
        var text = Slot().Replace(template, slot => slot.Value[0] switch
        {
            'S' => dice.Of(dice.Chance(0.8) ? dice.Of(symptoms) : topics.Next(dice, ConceptType.Symptom)),
            'C' => dice.Of(topics.Next(dice, ConceptType.Condition)),
            'E' => dice.Of(topics.Next(dice, ConceptType.Exposure)),
            'M' => dice.Of(topics.Next(dice, ConceptType.Mechanism)),
            'T' => dice.Of(topics.Next(dice, ConceptType.Test)),
            'R' => string.Create(CultureInfo.InvariantCulture, $"({dice.Between(1, references)})"),
            _ => filler.Next(dice, dice.Between(4, 11)),
        });
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"\b[SCEMTWR]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
