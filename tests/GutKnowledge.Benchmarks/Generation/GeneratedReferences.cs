using System.Globalization;
using GutKnowledge.Citations;

namespace GutKnowledge.Benchmarks.Generation;

/// <summary>The numbered reference list of a generated article.</summary>
internal static class GeneratedReferences
{
    private static readonly string[] Families = ["Smith", "Garcia", "Chen", "Müller", "Okafor", "Rossi", "Tanaka", "O'Brien", "Kowalski", "Haddad", "Nguyen", "Larsen"];
    private static readonly string[] Journals = ["Gut", "World Journal of Gastroenterology", "Nutrients", "Alimentary Pharmacology & Therapeutics", "Cell Host & Microbe", "BMJ"];

    public static List<Reference> Of(Dice dice, FillerWords filler, int count) =>
        [.. Enumerable.Range(1, count).Select(number => Reference.Parse(Entry(dice, filler, number)))];

    private static string Entry(Dice dice, FillerWords filler, int number)
    {
        var title = filler.Next(dice, dice.Between(6, 14));
        var first = dice.Between(1, 900);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number}. {dice.Of(Families)} {(char)('A' + dice.Between(0, 25))}, {dice.Of(Families)} {(char)('A' + dice.Between(0, 25))}. {char.ToUpperInvariant(title[0])}{title[1..]}. {dice.Of(Journals)}. {dice.Between(1998, 2026)};{dice.Between(1, 90)}({dice.Between(1, 12)}):{first}-{first + dice.Between(3, 15)}. doi:10.{dice.Between(1000, 9999)}/{dice.Between(100000, 999999)}");
    }
}
