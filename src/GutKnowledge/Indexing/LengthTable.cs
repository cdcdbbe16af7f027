namespace GutKnowledge.Indexing;

/// <summary>A function of the length of a field, worked out once for each length that is met. For one thread.</summary>
internal sealed class LengthTable(Func<int, double> function)
{
    // Longer fields are few.
    private const int Longest = 4096;

    private readonly double[] known = new double[Longest];

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
}
