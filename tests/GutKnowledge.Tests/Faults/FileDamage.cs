using System.Globalization;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>What disks, copies and people do to files.</summary>
internal static class FileDamage
{
    // The store is the truth, which nothing can be made again from; its own tests damage it.
    private const string Store = "articles.sqlite";

    // Nothing is in them, and who holds them lets nobody else in.
    private static readonly string[] Locks = ["lock", "write.lock"];

    /// <summary>The files of a knowledge base that are made from the store, by name.</summary>
    public static IReadOnlyList<string> Derived(TemporaryFolder folder) =>
    [
        .. Directory.EnumerateFiles(folder.Path(), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith(Store, StringComparison.Ordinal) && !Locks.Contains(Path.GetFileName(file))).Order(StringComparer.Ordinal),
    ];

    /// <summary>Damages one file by chance.</summary>
    /// <returns>What was done, in words.</returns>
    public static string Strike(TemporaryFolder folder, Random dice)
    {
        var files = Derived(folder);
        var file = files[dice.Next(files.Count)];
        var what = Strike(file, files, dice);
        return $"{Path.GetRelativePath(folder.Path(), file)} {what}";
    }

    private static string Strike(string file, IReadOnlyList<string> files, Random dice)
    {
        var bytes = File.ReadAllBytes(file);
        var at = bytes.Length == 0 ? 0 : dice.Next(bytes.Length);
        switch (dice.Next(9))
        {
            case 0:
                File.Delete(file);
                return "deleted";
            case 1:
                File.WriteAllBytes(file, bytes[..at]);
                return Said("cut off at", at);
            case 2 or 3 or 4 when bytes.Length > 0:
                bytes[at] ^= (byte)(1 << dice.Next(8));
                File.WriteAllBytes(file, bytes);
                return Said("has a bit turned in byte", at);
            case 5:
                Array.Clear(bytes, at, Math.Min(dice.Next(1, 5000), bytes.Length - at));
                File.WriteAllBytes(file, bytes);
                return Said("filled with zeros from", at);
            case 6:
                var other = files[dice.Next(files.Count)];
                File.WriteAllBytes(file, File.ReadAllBytes(other));
                File.WriteAllBytes(other, bytes);
                return $"swapped with {Path.GetFileName(other)}";
            case 7:
                dice.NextBytes(bytes);
                File.WriteAllBytes(file, bytes);
                return "filled with anything";
            default:
                var foreign = Path.Combine(Path.GetDirectoryName(file)!, new[] { "segments_zz", "_7.cfs", "notes.txt", "segments.gen" }[dice.Next(4)]);
                File.WriteAllBytes(foreign, bytes[at..]);
                return $"has a stranger beside it, {Path.GetFileName(foreign)}";
        }
    }

    private static string Said(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what} {number}");
}
