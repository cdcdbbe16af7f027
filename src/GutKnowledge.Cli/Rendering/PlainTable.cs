using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The look of every table: no frame, a line under the heads.</summary>
internal static class PlainTable
{
    public static Table With(params TableColumn[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Palette.Quiet };
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    public static TableColumn Column(string head) => new(new Paragraph(head, Palette.Quiet)) { Padding = new Padding(0, 1) };

    public static TableColumn Narrow(string head) => new(new Paragraph(head, Palette.Quiet)) { Padding = new Padding(0, 1), NoWrap = true };

    public static TableColumn Number(string head) => new(new Paragraph(head, Palette.Quiet)) { Padding = new Padding(0, 1), NoWrap = true, Alignment = Justify.Right };
}
