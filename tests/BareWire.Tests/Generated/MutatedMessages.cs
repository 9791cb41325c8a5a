using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>Messages of a type, some of them spoilt. The same seed gives the same messages.</summary>
internal sealed class MutatedMessages(GeneratedCodec codec, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A valid message.</summary>
    public byte[] Next() => BareValueWriter.Encode(codec.Type, new RandomValue(_random).Of(codec.Type));

    /// <summary>A message with up to three faults, which may happen to be valid all the same.</summary>
    public byte[] NextSpoilt()
    {
        byte[] message = Next();
        for (int times = _random.Next(3); times >= 0 && message.Length > 0; times--)
        {
            message = Spoil(message);
        }

        return message;
    }

    private byte[] Spoil(byte[] message)
    {
        int at = _random.Next(message.Length);
        switch (_random.Next(8))
        {
            case 0:
                return message[..at];
            case 1:
                return [.. message, (byte)_random.Next(256)];
            case 2:
                return [.. message[..at], .. message[(at + 1)..]];
            case 3:
                return [.. message[..at], (byte)_random.Next(256), .. message[at..]];
            case 4:
                int length = _random.Next(Math.Min(message.Length - at, 12) + 1);
                return [.. message[..(at + length)], .. message[at..]];
            default:
                message[at] = (byte)(_random.Next(2) == 0 ? _random.Next(4) : _random.Next(256));
                return message;
        }
    }
}
