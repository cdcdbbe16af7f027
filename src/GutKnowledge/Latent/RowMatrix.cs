using System.Numerics;
using System.Runtime.InteropServices;

namespace GutKnowledge.Latent;

/// <summary>
/// A matrix of few columns and many rows. Every sum over rows or columns is taken in a fixed order, one lane never meeting another,
/// so that the result has the same bits whatever the width of the processor's vectors.
/// </summary>
internal sealed class RowMatrix
{
    // The widest vector of .NET has sixteen floats; rows padded with zeros to a multiple of it need no remainder loop.
    private const int Lanes = 16;

    // So many rows share one passage over the small matrix, which does not fit into the nearest cache.
    private const int Group = 4;

    private readonly float[] cells;

    public RowMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Stride = (columns + Lanes - 1) / Lanes * Lanes;
        cells = new float[checked(rows * Stride)];
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Columns with the padding, which is always zero.</summary>
    public int Stride { get; }

    /// <summary>The row with its padding.</summary>
    public Span<float> Row(int row) => cells.AsSpan(row * Stride, Stride);

    public void Clear() => Array.Clear(cells);

    /// <summary>Adds a multiple of a row of a matrix with as many columns.</summary>
    public void AddScaled(int row, ReadOnlySpan<float> other, float factor)
    {
        var into = MemoryMarshal.Cast<float, Vector<float>>(Row(row));
        var from = MemoryMarshal.Cast<float, Vector<float>>(other);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < into.Length && i < from.Length; i++)
        {
            into[i] += factors * from[i];
        }
    }

    /// <summary>The products of the columns with each other, AᵀA, in double precision: <see cref="Columns"/> by <see cref="Columns"/>, by rows.</summary>
    public double[,] Gram()
    {
        var sums = new double[Columns * Stride];
        var wide = new double[Group * Stride];
        for (var row = 0; row < Rows; row += Group)
        {
            Array.Clear(wide);
            for (var i = 0; i < Math.Min(Group, Rows - row) * Stride; i++)
            {
                wide[i] = cells[(row * Stride) + i];
            }

            AddProducts(wide, sums);
        }

        var gram = new double[Columns, Columns];
        for (var i = 0; i < Columns; i++)
        {
            for (var j = i; j < Columns; j++)
            {
                gram[i, j] = gram[j, i] = sums[(i * Stride) + j];
            }
        }

        return gram;
    }

    /// <summary>Replaces A by A times the small matrix M, which has a row of <see cref="Stride"/> cells for each column.</summary>
    public void MultiplyBy(float[] small)
    {
        var factors = new float[Group * Stride];
        var products = new float[Group * Stride];
        for (var row = 0; row < Rows; row += Group)
        {
            var some = cells.AsSpan(row * Stride, Math.Min(Group, Rows - row) * Stride);
            some.CopyTo(factors);
            Multiply(factors, small, products);
            products.AsSpan(0, some.Length).CopyTo(some);
        }
    }

    // Only the upper triangle, from the vector on in which the diagonal lies.
    private void AddProducts(double[] rows, double[] sums)
    {
        var all = MemoryMarshal.Cast<double, Vector<double>>(rows);
        var length = all.Length / Group;
        for (var i = 0; i < Columns; i++)
        {
            var from = i / Vector<double>.Count;
            var into = MemoryMarshal.Cast<double, Vector<double>>(sums.AsSpan(i * Stride, Stride))[from..];
            var a = all.Slice(from, into.Length);
            var b = all.Slice(length + from, into.Length);
            var c = all.Slice((2 * length) + from, into.Length);
            var d = all.Slice((3 * length) + from, into.Length);
            var (x, y, z, w) = (new Vector<double>(rows[i]), new Vector<double>(rows[Stride + i]), new Vector<double>(rows[(2 * Stride) + i]), new Vector<double>(rows[(3 * Stride) + i]));
            for (var j = 0; j < into.Length; j++)
            {
                into[j] += (x * a[j]) + (y * b[j]) + (z * c[j]) + (w * d[j]);
            }
        }
    }

    private void Multiply(float[] factors, float[] small, float[] products)
    {
        var matrix = MemoryMarshal.Cast<float, Vector<float>>(small);
        var into = MemoryMarshal.Cast<float, Vector<float>>(products.AsSpan());
        var length = into.Length / Group;
        for (var j = 0; j < length; j++)
        {
            var (x, y, z, w) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
            for (int i = 0, at = j; i < Columns; i++, at += length)
            {
                var cell = matrix[at];
                x += new Vector<float>(factors[i]) * cell;
                y += new Vector<float>(factors[Stride + i]) * cell;
                z += new Vector<float>(factors[(2 * Stride) + i]) * cell;
                w += new Vector<float>(factors[(3 * Stride) + i]) * cell;
            }

            into[j] = x;
            into[length + j] = y;
            into[(2 * length) + j] = z;
            into[(3 * length) + j] = w;
        }
    }
}
