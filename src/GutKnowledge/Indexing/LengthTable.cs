using System.Buffers;

namespace GutKnowledge.Indexing;

/// <summary>A function of the length of a field, worked out once for each length that is met. For one thread, and not to be used after it is disposed.</summary>
internal sealed class LengthTable : IDisposable
{
    // Longer fields are few.
    private const int Longest = 4096;

    private readonly Func<int, double> function;
    private readonly double[] known = ArrayPool<double>.Shared.Rent(Longest);

    public LengthTable(Func<int, double> function)
    {
        this.function = function;
        Array.Clear(known);
    }

    public double this[int length]
    {
        get
        {
            if (length >= Longest)
            {
                return function(length);
            }

            // No length gives 0.
            var value = known[length];
            return value != 0 ? value : known[length] = function(length);
        }
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(known);
}
