namespace GutKnowledge.Labelling;

/// <summary>
/// Weights as bytes, little-endian: a mark, the numbers of labels, gaps and features; the transitions, two bytes each; then for each feature, in ascending order, how much it is above the one before
/// (seven bits to a byte, the lowest first), two bytes that say which labels have a weight, and these weights.
/// </summary>
internal static class LabelWeightsFile
{
    private const int Mark = 0x31574C47;
    private const int MostFeatures = 1 << 20;

    public static void Write(LabelWeights weights, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(weights.Labels);
        writer.Write(weights.Gaps);
        writer.Write(weights.Features.Length);
        foreach (var transition in weights.Transitions)
        {
            writer.Write(transition);
        }

        var before = 0u;
        for (var feature = 0; feature < weights.Features.Length; feature++)
        {
            writer.Write7BitEncodedInt((int)(weights.Features[feature] - before));
            before = weights.Features[feature];
            var row = weights.Row(feature);
            ushort which = 0;
            for (var label = 0; label < LabelWeights.Lanes; label++)
            {
                which |= row[label] == 0 ? (ushort)0 : (ushort)(1 << label);
            }

            writer.Write(which);
            foreach (var weight in row)
            {
                if (weight != 0)
                {
                    writer.Write(weight);
                }
            }
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no weights, or end too early; <paramref name="name"/> is named.</exception>
    public static LabelWeights Read(Stream stream, string name)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadInt32() != Mark)
            {
                throw new InvalidDataException($"{name}: these are no weights.");
            }

            var (labels, gaps, count) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            if (labels is < 1 or > LabelWeights.Lanes || gaps is < 1 or > byte.MaxValue || count is < 0 or > MostFeatures)
            {
                throw new InvalidDataException($"{name}: {labels} labels, {gaps} gaps and {count} features cannot be.");
            }

            var transitions = new short[gaps * LabelWeights.Lanes * LabelWeights.Lanes];
            for (var i = 0; i < transitions.Length; i++)
            {
                transitions[i] = reader.ReadInt16();
            }

            var features = new uint[count];
            var weights = new sbyte[count * LabelWeights.Lanes];
            var before = 0u;
            for (var feature = 0; feature < count; feature++)
            {
                before += (uint)reader.Read7BitEncodedInt();
                features[feature] = before;
                var which = reader.ReadUInt16();
                for (var label = 0; label < LabelWeights.Lanes; label++)
                {
                    weights[(feature * LabelWeights.Lanes) + label] = (which & (1 << label)) != 0 ? reader.ReadSByte() : (sbyte)0;
                }
            }

            return new LabelWeights(labels, features, weights, transitions);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }
}
