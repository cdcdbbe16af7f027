namespace GutKnowledge.Benchmarks.Report;

/// <summary>A plain table with aligned columns: the first to the left, the others to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> rows = [header];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Print(string title)
    {
        var widths = header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var row in rows)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
            if (row == header)
            {
                Console.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
            }
        }
    }
}
