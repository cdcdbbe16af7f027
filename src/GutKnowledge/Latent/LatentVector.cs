namespace GutKnowledge.Latent;

/// <summary>A direction in a <see cref="LatentSpace"/>: a vector of length one, or of zeros when nothing is known of what it stands for.</summary>
internal sealed class LatentVector
{
    private readonly float[] values;

    /// <param name="sum">A vector of any length, padded for <see cref="ByteRows"/>; taken over and shortened to length one.</param>
    internal LatentVector(float[] sum)
    {
        values = sum;
        var square = 0.0;
        foreach (var value in sum)
        {
            square += (double)value * value;
        }

        var length = Math.Sqrt(square);
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = length > 0 ? (float)(sum[i] / length) : 0;
        }

        IsZero = !(length > 0);
    }

    /// <summary>Whether it has no direction, and so the similarity 0 to everything.</summary>
    public bool IsZero { get; }

    /// <summary>The numbers, with the padding.</summary>
    internal ReadOnlySpan<float> Values => values;

    /// <summary>The cosine of the angle between two vectors of one space, from -1 to 1.</summary>
    public float Similarity(LatentVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.values.Length != values.Length)
        {
            throw new ArgumentException("The vectors are of different spaces.", nameof(other));
        }

        var product = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            product += (double)values[i] * other.values[i];
        }

        return (float)Math.Clamp(product, -1, 1);
    }
}
