using System.Runtime.InteropServices;

namespace Fidelity.Memory.Collections;

/// <summary>What all copies of a string pool share.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct StringPoolHeader
{
    /// <summary>From where a text begins in the block, in bytes, to its length in characters.</summary>
    internal HashHeader Texts;

    /// <summary>Tells this pool's ids from other pools'.</summary>
    internal uint Number;
}
