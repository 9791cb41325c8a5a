namespace Fidelity.BareWire.Generator.Structs;

/// <summary>The names of the runtime's types.</summary>
internal static class LayoutNames
{
    internal const string Namespace = "Fidelity.BareWire.Layout";
    internal const string BareStruct = Namespace + ".BareStructAttribute";
    internal const string BareUnion = Namespace + ".BareUnionAttribute";
    internal const string BareField = Namespace + ".BareFieldAttribute";
    internal const string BareCase = Namespace + ".BareCaseAttribute";
    internal const string StructLayout = "System.Runtime.InteropServices.StructLayoutAttribute";
    internal const string FieldOffset = "System.Runtime.InteropServices.FieldOffsetAttribute";
    internal const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";
    internal const string Flags = "System.FlagsAttribute";

    /// <summary>How generated code names the runtime's type for layouts.</summary>
    internal const string LayoutType = "BareLayout::LayoutType";
}
