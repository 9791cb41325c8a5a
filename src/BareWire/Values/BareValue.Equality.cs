using System.Runtime.CompilerServices;
using Fidelity.BareWire.Values.Tree;

namespace Fidelity.BareWire.Values;

/// <content>Equality, part by part.</content>
public readonly partial struct BareValue
{
    /// <summary>Whether two values are equal.</summary>
    public static bool operator ==(BareValue left, BareValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BareValue left, BareValue right) => !left.Equals(right);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The trees are too deep for the stack of this thread.</exception>
    public bool Equals(BareValue other)
    {
        if (Kind != other.Kind || _bits != other._bits)
        {
            return false;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Kind switch
        {
            BareValueKind.Str or BareValueKind.Enum => Text == other.Text,
            BareValueKind.Data => Bytes.AsSpan().SequenceEqual(other.Bytes),
            BareValueKind.Optional => Content == other.Content,
            BareValueKind.List => Elements.AsSpan().SequenceEqual(other.Elements),
            BareValueKind.Map => SameEntries(Pairs, other.Pairs),
            BareValueKind.Union => Choice.Member == other.Choice.Member && Choice.Value == other.Choice.Value,
            BareValueKind.Struct => SameFields(Fields, other.Fields),
            _ => true,
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BareValue other && Equals(other);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The tree is too deep for the stack of this thread.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        HashCode hash = default;
        hash.Add(Kind);
        hash.Add(_bits);
        switch (Kind)
        {
            case BareValueKind.Str or BareValueKind.Enum:
                hash.Add(Text);
                break;
            case BareValueKind.Data:
                hash.AddBytes(Bytes);
                break;
            case BareValueKind.Optional when HasValue:
                hash.Add(Value);
                break;
            case BareValueKind.List:
                foreach (BareValue element in Elements)
                {
                    hash.Add(element);
                }

                break;
            case BareValueKind.Map:
                hash.Add(Pairs.Aggregate(0, static (sum, entry) => sum + HashCode.Combine(entry.Key, entry.Value)));
                break;
            case BareValueKind.Union:
                hash.Add(HashCode.Combine(Choice.Member, Choice.Value));
                break;
            case BareValueKind.Struct:
                hash.Add(Fields.Names.Zip(Fields.Values).Aggregate(0, static (sum, field) => sum + HashCode.Combine(field.First, field.Second)));
                break;
        }

        return hash.ToHashCode();
    }

    private static bool SameEntries(KeyValuePair<BareValue, BareValue>[] left, KeyValuePair<BareValue, BareValue>[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        if (left.AsSpan().SequenceEqual(right))
        {
            return true;
        }

        Dictionary<KeyValuePair<BareValue, BareValue>, int> missing = new(left.Length);
        foreach (KeyValuePair<BareValue, BareValue> entry in left)
        {
            missing[entry] = missing.GetValueOrDefault(entry) + 1;
        }

        return right.All(entry => missing.TryGetValue(entry, out int count) && (missing[entry] = count - 1) >= 0);
    }

    private static bool SameFields(StructValue left, StructValue right)
    {
        if (left.Names == right.Names)
        {
            return left.Values.AsSpan().SequenceEqual(right.Values);
        }

        for (int i = 0; i < left.Names.Length; i++)
        {
            int other = i < right.Names.Length && right.Names[i] == left.Names[i] ? i : right.IndexOf(left.Names[i]);
            if (other < 0 || left.Values[i] != right.Values[other])
            {
                return false;
            }
        }

        return left.Names.Length == right.Names.Length;
    }
}
