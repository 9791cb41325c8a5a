namespace Fidelity.Memory.Tests.Regressions;

/// <summary>A test of hardware protection, which only Linux offers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnLinuxFactAttribute : FactAttribute
{
    public OnLinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Region.Protect is there on Linux only.";
        }
    }
}
