namespace Fidelity.Memory.Tests;

/// <summary>A test of what only Linux offers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Guard pages, Protect, Fence and /proc are there on Linux only.";
        }
    }
}
