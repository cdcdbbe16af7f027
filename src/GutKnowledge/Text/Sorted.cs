namespace GutKnowledge.Text;

/// <summary>Search by halves.</summary>
internal static class Sorted
{
    /// <summary>The first of <paramref name="count"/> indexes for which <paramref name="holds"/>, which then holds for all behind it; the count when it holds for none.</summary>
    public static int First<T>(int count, T state, Func<T, int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            (low, high) = holds(state, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
