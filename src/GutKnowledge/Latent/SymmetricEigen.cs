using System.Numerics;
using System.Runtime.InteropServices;

namespace GutKnowledge.Latent;

/// <summary>
/// Eigenvalues and eigenvectors of a small symmetric matrix: A = Pᵀ diag(λ) P. Householder's reflections make it tridiagonal,
/// the QL method with implicit shifts makes that diagonal (Martin and Wilkinson, Numerische Mathematik 12:377, 1968; Golub and Van Loan,
/// Matrix Computations, section 8.3). Eigenvalues far below the largest are only exact to its rounding error.
/// </summary>
internal sealed class SymmetricEigen
{
    // QL takes two or three turns for an eigenvalue; nothing is known to need thirty.
    private const int MostTurns = 60;

    // 2^-52, the distance of 1 to the next number.
    private const double RoundingError = 2.220446049250313e-16;

    private readonly int size;
    private readonly double[] diagonal;
    private readonly double[] beside;
    private readonly double[][] vectors;

    private SymmetricEigen(double[,] matrix)
    {
        size = matrix.GetLength(0);
        diagonal = new double[size];
        beside = new double[size];
        vectors = [.. Enumerable.Range(0, size).Select(i => Unit(i, size))];
        MakeTridiagonal([.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => matrix[i, j]).ToArray())]);
        MakeDiagonal();
        var order = Enumerable.Range(0, size).OrderByDescending(i => diagonal[i]).ToArray();
        Values = [.. order.Select(i => diagonal[i])];
        Vectors = [.. order.Select(i => vectors[i])];
    }

    /// <summary>The eigenvalues, the largest first.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The eigenvector of each eigenvalue, of length one.</summary>
    public IReadOnlyList<double[]> Vectors { get; }

    /// <summary>Takes a matrix apart. Only finite numbers, the same on both sides of the diagonal.</summary>
    public static SymmetricEigen Of(double[,] matrix) => new(matrix);

    private static double[] Unit(int place, int size)
    {
        var unit = new double[size];
        unit[place] = 1;
        return unit;
    }

    private static void AddScaled(double[] into, double[] row, double factor)
    {
        var to = MemoryMarshal.Cast<double, Vector<double>>(into.AsSpan());
        var from = MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan());
        var factors = new Vector<double>(factor);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += factors * from[i];
        }

        for (var i = to.Length * Vector<double>.Count; i < into.Length; i++)
        {
            into[i] += factor * row[i];
        }
    }

    // Each step takes what stands below the first element beside the diagonal away by a reflection 1 - βvvᵀ from both sides.
    private void MakeTridiagonal(double[][] a)
    {
        for (var k = 0; k < size; k++)
        {
            diagonal[k] = a[k][k];
            if (k + 1 == size)
            {
                break;
            }

            var v = new double[size];
            var square = 0.0;
            for (var i = k + 1; i < size; i++)
            {
                v[i] = a[i][k];
                square += v[i] * v[i];
            }

            var first = v[k + 1];
            beside[k] = first >= 0 ? -Math.Sqrt(square) : Math.Sqrt(square);
            v[k + 1] -= beside[k];
            var length = square - (first * first) + (v[k + 1] * v[k + 1]);
            if (length > 0)
            {
                Reflect(a, v, 2 / length, k + 1);
            }
        }
    }

    // A := A - vwᵀ - wvᵀ with w = βAv - (β²/2)(vᵀAv)v, and the vectors get the reflection from the left.
    private void Reflect(double[][] a, double[] v, double beta, int from)
    {
        var w = new double[size];
        var turned = new double[size];
        for (var i = from; i < size; i++)
        {
            AddScaled(w, a[i], beta * v[i]);
            AddScaled(turned, vectors[i], beta * v[i]);
        }

        var product = 0.0;
        for (var i = from; i < size; i++)
        {
            product += w[i] * v[i];
        }

        AddScaled(w, v, -beta / 2 * product);
        for (var i = from; i < size; i++)
        {
            AddScaled(a[i], w, -v[i]);
            AddScaled(a[i], v, -w[i]);
            AddScaled(vectors[i], turned, -v[i]);
        }
    }

    private void MakeDiagonal()
    {
        var largest = Enumerable.Range(0, size).Select(i => Math.Abs(diagonal[i]) + Math.Abs(beside[i])).DefaultIfEmpty().Max();
        for (var low = 0; low < size; low++)
        {
            for (var turn = 0; turn < MostTurns && BlockEnd(low, largest * RoundingError) is var high && high > low; turn++)
            {
                Turn(low, high);
            }
        }
    }

    private int BlockEnd(int low, double nothing)
    {
        var high = low;
        while (high < size - 1 && Math.Abs(beside[high]) > nothing)
        {
            high++;
        }

        return high;
    }

    // One QL step with Wilkinson's shift on the block from low to high.
    private void Turn(int low, int high)
    {
        var ratio = (diagonal[low + 1] - diagonal[low]) / (2 * beside[low]);
        var g = diagonal[high] - diagonal[low] + (beside[low] / (ratio + Math.CopySign(Length(ratio, 1), ratio)));
        var (sine, cosine, shift) = (1.0, 1.0, 0.0);
        for (var i = high - 1; i >= low; i--)
        {
            var f = sine * beside[i];
            var b = cosine * beside[i];
            var r = Length(f, g);
            beside[i + 1] = r;
            if (r == 0)
            {
                diagonal[i + 1] -= shift;
                beside[high] = 0;
                return;
            }

            (sine, cosine) = (f / r, g / r);
            g = diagonal[i + 1] - shift;
            r = ((diagonal[i] - g) * sine) + (2 * cosine * b);
            shift = sine * r;
            diagonal[i + 1] = g + shift;
            g = (cosine * r) - b;
            Rotate(vectors[i], vectors[i + 1], sine, cosine);
        }

        diagonal[low] -= shift;
        beside[low] = g;
        beside[high] = 0;
    }

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static void Rotate(double[] lower, double[] upper, double sine, double cosine)
    {
        var a = MemoryMarshal.Cast<double, Vector<double>>(lower.AsSpan());
        var b = MemoryMarshal.Cast<double, Vector<double>>(upper.AsSpan());
        var (s, c) = (new Vector<double>(sine), new Vector<double>(cosine));
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i], b[i]);
            a[i] = (c * x) - (s * y);
            b[i] = (s * x) + (c * y);
        }

        for (var i = a.Length * Vector<double>.Count; i < lower.Length; i++)
        {
            (lower[i], upper[i]) = ((cosine * lower[i]) - (sine * upper[i]), (sine * lower[i]) + (cosine * upper[i]));
        }
    }
}
