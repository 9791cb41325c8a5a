namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A type that C# has already, and that has its own way to be read and written.</summary>
internal abstract class CustomMapping(BareType source) : MappedType(source)
{
    /// <summary>The class whose ReadAll and WriteAll copy many values at once; null if there is none.</summary>
    public virtual string? BlockCodec => null;

    /// <summary>An expression that reads a value from <c>reader</c>.</summary>
    public abstract string Read(HelperMethods helpers);

    /// <summary>Statements that write a value to <c>writer</c>.</summary>
    public abstract void Write(SourceWriter writer, HelperMethods helpers, string value, Spot spot);

    /// <summary>An expression that reads a value of plain size from bytes.</summary>
    public virtual string ReadPlain(string span, string offset) => throw NotPlain();

    /// <summary>A statement that writes a value of plain size to bytes.</summary>
    public virtual string WritePlain(string span, string offset, string value, Spot spot) => throw NotPlain();

    private InvalidOperationException NotPlain() => new($"{GetType().Name} has no plain size.");
}
