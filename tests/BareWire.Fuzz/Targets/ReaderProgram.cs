using System.Text;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>A message format drawn at random: how to write a message of it, and how to read one and write it back.</summary>
internal sealed class ReaderProgram
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz    éüß€→日本語😀🚀";

    private readonly ReaderStep[] _steps;

    internal ReaderProgram(Random random)
    {
        _steps = new ReaderStep[1 + random.Next(12)];
        for (int i = 0; i < _steps.Length; i++)
        {
            _steps[i] = ReaderStep.Draw(random, i == _steps.Length - 1);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _steps);

    /// <summary>Writes a message at random.</summary>
    internal void Write(Random random, ref BareWriter writer)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            switch (_steps[i].Kind)
            {
                case StepKind.ListOfNext:
                case StepKind.FixedListOfNext:
                    int count = _steps[i].Kind == StepKind.ListOfNext ? random.Next(20) : _steps[i].Size;
                    if (_steps[i].Kind == StepKind.ListOfNext)
                    {
                        writer.WriteUInt((ulong)count);
                    }

                    i = Element(i);
                    for (int element = 0; element < count; element++)
                    {
                        WriteOne(_steps[i], random, ref writer);
                    }

                    break;
                default:
                    WriteOne(_steps[i], random, ref writer);
                    break;
            }
        }
    }

    /// <summary>Reads a message to its end, and writes what it finds.</summary>
    /// <param name="reader">The input.</param>
    /// <param name="echo">Takes the same values.</param>
    internal void Read(ref BareReader reader, ref BareWriter echo)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            switch (_steps[i].Kind)
            {
                case StepKind.ListOfNext:
                case StepKind.FixedListOfNext:
                    int list = i;
                    i = Element(i);
                    int count = _steps[list].Kind == StepKind.ListOfNext
                        ? reader.ReadCount(_steps[i].Smallest)
                        : reader.RequireCount((ulong)_steps[list].Size, _steps[i].Smallest);
                    if (_steps[list].Kind == StepKind.ListOfNext)
                    {
                        echo.WriteUInt((ulong)count);
                    }

                    for (int element = 0; element < count; element++)
                    {
                        ReadOne(_steps[i], ref reader, ref echo);
                    }

                    break;
                default:
                    ReadOne(_steps[i], ref reader, ref echo);
                    break;
            }
        }

        reader.RequireEnd();
    }

    /// <summary>The next step that is no list.</summary>
    private int Element(int list)
    {
        int next = list + 1;
        while (_steps[next].Kind is StepKind.ListOfNext or StepKind.FixedListOfNext)
        {
            next++;
        }

        return next;
    }

    private static void WriteOne(ReaderStep step, Random random, ref BareWriter writer)
    {
        switch (step.Kind)
        {
            case StepKind.UInt:
            case StepKind.Int:
                writer.WriteUInt((ulong)random.NextInt64() >> random.Next(64));
                break;
            case StepKind.Bool:
            case StepKind.Presence:
                writer.WriteBool(random.Next(2) == 0);
                break;
            case StepKind.String:
            case StepKind.TextSlice:
                writer.WriteString(Text(random));
                break;
            case StepKind.Data:
            case StepKind.DataSlice:
                writer.WriteUInt((ulong)step.Size);
                random.NextBytes(writer.WriteFixed(step.Size));
                break;
            case StepKind.Bools:
                for (int i = 0; i < step.Size; i++)
                {
                    writer.WriteBool(random.Next(2) == 0);
                }

                break;
            default:
                random.NextBytes(writer.WriteFixed(step.Smallest));
                break;
        }
    }

    private static void ReadOne(ReaderStep step, ref BareReader reader, ref BareWriter echo)
    {
        switch (step.Kind)
        {
            case StepKind.UInt:
                echo.WriteUInt(reader.ReadUInt());
                break;
            case StepKind.Int:
                echo.WriteInt(reader.ReadInt());
                break;
            case StepKind.U8:
                echo.WriteU8(reader.ReadU8());
                break;
            case StepKind.U16:
                echo.WriteU16(reader.ReadU16());
                break;
            case StepKind.U32:
                echo.WriteU32(reader.ReadU32());
                break;
            case StepKind.U64:
                echo.WriteU64(reader.ReadU64());
                break;
            case StepKind.I8:
                echo.WriteI8(reader.ReadI8());
                break;
            case StepKind.I16:
                echo.WriteI16(reader.ReadI16());
                break;
            case StepKind.I32:
                echo.WriteI32(reader.ReadI32());
                break;
            case StepKind.I64:
                echo.WriteI64(reader.ReadI64());
                break;
            case StepKind.F32:
                echo.WriteF32(reader.ReadF32());
                break;
            case StepKind.F64:
                echo.WriteF64(reader.ReadF64());
                break;
            case StepKind.Bool:
                echo.WriteBool(reader.ReadBool());
                break;
            case StepKind.Presence:
                echo.WriteBool(reader.ReadPresence());
                break;
            case StepKind.String:
                echo.WriteString(reader.ReadString());
                break;
            case StepKind.TextSlice:
                echo.WriteUtf8(reader.ReadTextSlice());
                break;
            case StepKind.Data:
                echo.WriteData(reader.ReadData());
                break;
            case StepKind.DataSlice:
                echo.WriteData(reader.ReadDataSlice());
                break;
            default:
                ReadSized(step, ref reader, ref echo);
                break;
        }
    }

    private static void ReadSized(ReaderStep step, ref BareReader reader, ref BareWriter echo)
    {
        switch (step.Kind)
        {
            case StepKind.FixedData:
                echo.WriteData(reader.ReadData(step.Size), step.Size);
                break;
            case StepKind.FixedSlice:
                reader.ReadDataSlice(step.Size).CopyTo(echo.WriteFixed(step.Size));
                break;
            case StepKind.Fixed:
                reader.ReadFixed(step.Size).CopyTo(echo.WriteFixed(step.Size));
                break;
            case StepKind.Numbers:
                Span<uint> numbers = stackalloc uint[step.Size];
                reader.ReadNumbers(numbers);
                echo.WriteNumbers<uint>(numbers);
                break;
            case StepKind.Bools:
                Span<bool> bools = stackalloc bool[step.Size];
                reader.ReadBools(bools);
                echo.WriteBools(bools);
                break;
            default:
                throw new InvalidOperationException($"{step.Kind} is no step of a fixed size.");
        }
    }

    private static string Text(Random random)
    {
        StringBuilder text = new();
        Rune[] letters = [.. Letters.EnumerateRunes()];
        int choice = random.Next(4) == 0 ? letters.Length : 26;
        for (int length = random.Next(random.Next(8) == 0 ? 600 : 24); length > 0; length--)
        {
            text.Append(letters[random.Next(choice)].ToString());
        }

        return text.ToString();
    }
}
