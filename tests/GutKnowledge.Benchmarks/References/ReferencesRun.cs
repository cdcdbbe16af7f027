using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Citations;
using GutKnowledge.Evaluation;

namespace GutKnowledge.Benchmarks.References;

/// <summary>How many printed references are read in a second on one core, and what each allocates.</summary>
internal static class ReferencesRun
{
    private const int Rounds = 7;
    private const int Fewest = 20_000;

    private static readonly string[] Entries =
    [
        "Marsh, A. B., Fern, C., & Mint, D. (2018). Herbs and the quiet gut. Journal of Kitchen Medicine, 12(3), 45-52. https://doi.org/10.1000/herb.1",
        "3. Marsh AB, Fern C, et al. Herbs and the quiet gut of patient gardeners. J Kitchen Med. 2018;12(3):45-52. doi:10.1000/herb.1. PMID: 12345678",
        "Marsh, Anna, and Carl Fern. \"Barley at Supper and the Sleepless Cook.\" Journal of Kitchen Medicine, vol. 14, no. 2, 2020, pp. 101-19.",
        "Marsh, A. and Fern, C. (2020) 'Barley at supper and the sleepless cook', Journal of Kitchen Medicine, 14(2), pp. 101–119.",
        "Nettle N. Soups for the bowel. In: Reed E, editor. The cook's companion to digestion. London: Willow Press; 2011. p. 33-47.",
        "Fern C. Soup before bed and reflux in adults Gut Cooking 2019 Jun;7(6):12-9",
    ];

    /// <summary>Reads the entries again and again.</summary>
    /// <param name="set">A set of judged references whose texts are read; without it six entries in six styles.</param>
    public static void Print(string? set)
    {
        string[] texts = set is null ? Entries : [.. ReferenceSet.Load(set).Select(reference => reference.Text)];
        var repeats = (Fewest + texts.Length - 1) / texts.Length;
        var table = new TextTable("round", "references/s", "of processor time", "bytes for each");
        for (var round = 0; round <= Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var (before, allocated, start) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            for (var i = 0; i < repeats; i++)
            {
                foreach (var text in texts)
                {
                    ReferenceParser.Read(text);
                }
            }

            var (clock, bytes) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - allocated);
            process.Refresh();
            var count = repeats * texts.Length;
            if (round > 0)
            {
                table.Add(round.ToString(CultureInfo.InvariantCulture), Number(count / clock.TotalSeconds), Number(count / (process.TotalProcessorTime - before).TotalSeconds), Number((double)bytes / count));
            }
        }

        table.Print(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} references, {repeats} times a round, one thread; the processor time is that of the whole process"));
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
