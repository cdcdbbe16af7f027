using System.Globalization;
using System.Text;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Bytes as a line that a person can read and a test can read back: ASCII as it is, <c>\xNN</c> and <c>\n</c> for the rest, <c>\{1000:piece}</c> for a piece that stands a thousand times.</summary>
internal static class ReadableBytes
{
    public static string Write(byte[] bytes)
    {
        var line = new StringBuilder();
        foreach (var b in bytes)
        {
            _ = b switch
            {
                (byte)'\\' => line.Append("\\\\"),
                (byte)'\n' => line.Append("\\n"),
                >= 0x20 and < 0x7F => line.Append((char)b),
                _ => line.Append(CultureInfo.InvariantCulture, $"\\x{b:X2}"),
            };
        }

        return line.ToString();
    }

    public static byte[] Read(string line)
    {
        var at = 0;
        return [.. Read(line, ref at, isPiece: false)];
    }

    private static List<byte> Read(string line, ref int at, bool isPiece)
    {
        var bytes = new List<byte>();
        while (at < line.Length && !(isPiece && line[at] == '}'))
        {
            if (line[at] != '\\')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(line[at++].ToString()));
                continue;
            }

            var kind = line[at + 1];
            at += 2;
            if (kind == 'x')
            {
                bytes.Add(byte.Parse(line.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 2;
            }
            else if (kind == '{')
            {
                var colon = line.IndexOf(':', at);
                var times = int.Parse(line.AsSpan(at, colon - at), CultureInfo.InvariantCulture);
                at = colon + 1;
                var piece = Read(line, ref at, isPiece: true);
                at++;
                for (var i = 0; i < times; i++)
                {
                    bytes.AddRange(piece);
                }
            }
            else
            {
                bytes.Add((byte)(kind == 'n' ? '\n' : kind));
            }
        }

        return bytes;
    }
}
