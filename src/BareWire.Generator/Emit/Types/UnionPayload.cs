namespace Fidelity.BareWire.Generator.Emit;

/// <summary>
/// How the value of one type is kept in a union's reference and 64 bits, so that neither numbers nor objects need a
/// second object around them.
/// </summary>
internal abstract class UnionPayload
{
    /// <summary>An expression for the reference to keep of a value.</summary>
    public virtual string Reference(string value) => "null";

    /// <summary>An expression for the bits to keep of a value.</summary>
    public virtual string Bits(string value) => "0";

    /// <summary>An expression that makes the value of what was kept.</summary>
    /// <param name="owner">What comes before the names of the fields: empty or <c>other.</c>.</param>
    public abstract string Value(string owner);

    public static UnionPayload Of(MappedType type) => type switch
    {
        NumberMapping or ScalarMapping or DeclaredMapping { Declaration: EnumDeclaration } => new BitsPayload(type.Name),
        TextMapping or DataMapping or ListMapping or MapMapping or DeclaredMapping { Declaration: StructDeclaration } => new ReferencePayload(type.Annotated),
        DeclaredMapping { Declaration: AliasDeclaration alias } => new AliasPayload(alias, Of(alias.Inner)),
        OptionalMapping { IsValueType: false } => new OptionalReferencePayload(type.Annotated),
        OptionalMapping optional when Of(optional.Element) is { UsesReference: false } bits => new OptionalBitsPayload(optional, bits),
        _ => new BoxedPayload(type.Annotated),
    };

    /// <summary>Whether the reference is needed.</summary>
    protected virtual bool UsesReference => true;

    private sealed class BitsPayload(string type) : UnionPayload
    {
        protected override bool UsesReference => false;

        public override string Bits(string value) => type switch
        {
            "bool" => $"{value} ? 1UL : 0UL",
            "float" => $"global::System.BitConverter.SingleToUInt32Bits({value})",
            "double" => $"global::System.BitConverter.DoubleToUInt64Bits({value})",
            _ => $"unchecked((ulong){value})",
        };

        public override string Value(string owner) => type switch
        {
            "bool" => $"{owner}_bits != 0",
            "float" => $"global::System.BitConverter.UInt32BitsToSingle((uint){owner}_bits)",
            "double" => $"global::System.BitConverter.UInt64BitsToDouble({owner}_bits)",
            _ => $"unchecked(({type}){owner}_bits)",
        };
    }

    private sealed class ReferencePayload(string type) : UnionPayload
    {
        public override string Reference(string value) => value;

        public override string Value(string owner) => $"({type}){owner}_reference!";
    }

    private sealed class OptionalReferencePayload(string type) : UnionPayload
    {
        public override string Reference(string value) => value;

        public override string Value(string owner) => $"({type}){owner}_reference";
    }

    private sealed class AliasPayload(AliasDeclaration alias, UnionPayload inner) : UnionPayload
    {
        protected override bool UsesReference => inner.UsesReference;

        public override string Reference(string value) => inner.Reference(value + ".Value");

        public override string Bits(string value) => inner.Bits(value + ".Value");

        public override string Value(string owner) => $"new {alias.FullName}({inner.Value(owner)})";
    }

    /// <summary>The bits are the value; the reference is only there to say that there is one.</summary>
    private sealed class OptionalBitsPayload(OptionalMapping type, UnionPayload inner) : UnionPayload
    {
        public override string Reference(string value) => $"{value} is null ? null : \"\"";

        public override string Bits(string value) => $"{value} is {{ }} present ? {inner.Bits("present")} : 0UL";

        public override string Value(string owner) => $"{owner}_reference is null ? null : ({type.Annotated})({inner.Value(owner)})";
    }

    private sealed class BoxedPayload(string type) : UnionPayload
    {
        public override string Reference(string value) => value;

        public override string Value(string owner) => type.EndsWith("?", StringComparison.Ordinal)
            ? $"({type}){owner}_reference"
            : $"({type}){owner}_reference!";
    }
}
