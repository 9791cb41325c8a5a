namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The names that generated code refers to. They are fully qualified, so that no name of a schema hides them.</summary>
internal static class Known
{
    public const string Runtime = "global::Fidelity.BareWire";
    public const string Generated = Runtime + ".Generated";
    public const string Schemas = Runtime + ".Schemas";
    public const string Layout = Runtime + ".Layout";
    public const string Reader = Runtime + ".BareReader";
    public const string Writer = Runtime + ".BareWriter";
    public const string KeyComparer = Runtime + ".BareKeyComparer";
    public const string Faults = Generated + ".BareFaults";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";
    public const string Slots = "global::System.Runtime.InteropServices.CollectionsMarshal";
    public const string Pair = "global::System.Collections.Generic.KeyValuePair";
    public const string ReadOnlyBytes = "global::System.ReadOnlySpan<byte>";
    public const string Bytes = "global::System.Span<byte>";
    public const string BinaryPrimitives = "global::System.Buffers.Binary.BinaryPrimitives";
    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Fidelity.BareWire.Generator\", \"0.1\")]";
}
