namespace Fidelity.Memory.Tests.Regions;

/// <summary>A few accesses of one thread, opened and closed in any order.</summary>
internal ref struct OpenAccesses
{
    internal const int Count = 5;
    internal const int Writable = 3;

    internal DirectAccess<long> First;
    internal DirectAccess<long> Second;
    internal DirectAccess<long> Third;
    internal ReadOnlyAccess<long> Fourth;
    internal ReadOnlyAccess<long> Fifth;

    internal readonly long Get(int access, int index) => access switch
    {
        0 => First[index],
        1 => Second[index],
        2 => Third[index],
        3 => Fourth[index],
        _ => Fifth[index],
    };

    internal readonly void Set(int access, int index, long value)
    {
        switch (access)
        {
            case 0: First[index] = value; break;
            case 1: Second[index] = value; break;
            default: Third[index] = value; break;
        }
    }

    internal void Open(int access, ModelCapability capability)
    {
        switch (access)
        {
            case 0: First = capability.Write!.Value.GetDirectAccess(); break;
            case 1: Second = capability.Write!.Value.GetDirectAccess(); break;
            case 2: Third = capability.Write!.Value.GetDirectAccess(); break;
            case 3: Fourth = capability.Read.GetDirectAccess(); break;
            default: Fifth = capability.Read.GetDirectAccess(); break;
        }
    }

    internal void Close(int access)
    {
        switch (access)
        {
            case 0: First.Dispose(); break;
            case 1: Second.Dispose(); break;
            case 2: Third.Dispose(); break;
            case 3: Fourth.Dispose(); break;
            default: Fifth.Dispose(); break;
        }
    }
}
