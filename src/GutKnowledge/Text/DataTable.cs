namespace GutKnowledge.Text;

/// <summary>A tab-separated file of <c>data/</c>: comment lines begin with <c>#</c>, the first other line names the columns.</summary>
internal sealed class DataTable
{
    private readonly string[] columns;

    private DataTable(string[] columns, IReadOnlyList<Row> rows)
    {
        this.columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Whether it has all of these columns.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Array.IndexOf(columns, name) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The table that is embedded in this library under <paramref name="path"/>, relative to <c>data/</c>.</summary>
    public static DataTable Embedded(string path)
    {
        using var reader = new StreamReader(EmbeddedData.Open(path));
        return Read(reader, "data/" + path);
    }

    /// <exception cref="InvalidDataException">A row has too many cells or no header stands above it; file and line are named.</exception>
    public static DataTable Read(TextReader reader, string file)
    {
        string[]? columns = null;
        var rows = new List<Row>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
            }
            else if (cells.Length > columns.Length)
            {
                throw new InvalidDataException($"{file}({number}): {cells.Length} cells under {columns.Length} columns.");
            }
            else
            {
                rows.Add(new Row(columns, cells, $"{file}({number})"));
            }
        }

        return new DataTable(columns ?? [], rows);
    }

    /// <summary>One line: its cells by column name, empty where the line is shorter than the header.</summary>
    internal sealed class Row(string[] columns, string[] cells, string place)
    {
        public string Place { get; } = place;

        public string this[string column]
        {
            get
            {
                var index = Array.IndexOf(columns, column);
                return index < 0
                    ? throw new InvalidDataException($"{Place}: there is no column '{column}'.")
                    : index < cells.Length ? cells[index].Trim() : string.Empty;
            }
        }

        /// <summary>The cell, which must not be empty.</summary>
        /// <exception cref="InvalidDataException">It is; file and line are named.</exception>
        public string Filled(string column) => this[column] is { Length: > 0 } cell ? cell : throw new InvalidDataException($"{Place}: '{column}' is empty.");

        /// <summary>The cell as a value of <typeparamref name="T"/>, whose names are compared without regard to case.</summary>
        public T Enum<T>(string column)
            where T : struct, Enum =>
            System.Enum.TryParse<T>(this[column], ignoreCase: true, out var value) && System.Enum.IsDefined(value)
                ? value
                : throw new InvalidDataException($"{Place}: '{this[column]}' is not a {typeof(T).Name}.");
    }
}
