using System.Collections.Concurrent;
using GutKnowledge.Citations;

namespace GutKnowledge.Answers;

/// <summary>Cited references as answers show them. What was compared with the catalogue lately is not compared again: well-known works are cited by many articles. Thread-safe.</summary>
internal sealed class CitedReferences(KnownPublications known)
{
    // About two megabytes. What is asked often comes back at once after all were forgotten.
    private const int MostKept = 4096;

    private readonly ConcurrentDictionary<Reference, CitedReference> seen = new(Printed.Comparer);
    private int count;

    public CitedReference Of(Reference reference)
    {
        if (seen.TryGetValue(reference, out var cited))
        {
            return cited;
        }

        if (Interlocked.Increment(ref count) > MostKept)
        {
            seen.Clear();
            Interlocked.Exchange(ref count, 1);
        }

        return seen[reference] = CitedReference.Of(reference, known);
    }

    /// <summary>Everything of a reference that decides what it is matched with and how it is shown. A record's own equality tells two lists of the same authors apart.</summary>
    private sealed class Printed : IEqualityComparer<Reference>
    {
        public static readonly Printed Comparer = new();

        public int GetHashCode(Reference reference) => HashCode.Combine(reference.Text, reference.Number);

        public bool Equals(Reference? a, Reference? b) => a is null || b is null
            ? ReferenceEquals(a, b)
            : a.Text == b.Text && a.Authors.SequenceEqual(b.Authors) && a with { Authors = [] } == b with { Authors = [] };
    }
}
