namespace Fidelity.Memory.Tests;

/// <summary>A theory about what only Linux offers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Guard pages, Protect, Fence and /proc are there on Linux only.";
        }
    }
}
