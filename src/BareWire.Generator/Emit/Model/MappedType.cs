namespace Fidelity.BareWire.Generator.Emit;

/// <summary>What a type of the schema is in C#, at one place.</summary>
/// <param name="source">The type of the schema.</param>
internal abstract class MappedType(BareType source)
{
    /// <summary>The type in C#, fully qualified, without question marks on references.</summary>
    public abstract string Name { get; }

    /// <summary>The type in C# as it is declared.</summary>
    public virtual string Annotated => Name;

    /// <summary>Whether it is a struct or enum, so that it is never null.</summary>
    public virtual bool IsValueType => true;

    /// <summary>Whether it holds no references, so that an array of it need not be cleared.</summary>
    public virtual bool IsUnmanaged => false;

    /// <summary>The number of bytes of every value, if it is the same for all and any bytes are a value.</summary>
    public virtual int? PlainSize => null;

    /// <summary>Whether .NET hashes it to itself, as integers and enums.</summary>
    public virtual bool IsInteger => false;

    /// <summary>The least number of bytes of a value, or the largest int if that is more.</summary>
    public int SmallestSize { get; } = (int)Math.Min(source.Facts.MinimumSize, int.MaxValue);

    /// <summary>The C# type that compares two values.</summary>
    public virtual string Equality => $"{Known.Generated}.ByValue<{Name}>";
}
