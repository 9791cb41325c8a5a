namespace Fidelity.Memory.Crashes;

/// <summary>How a scenario tells its parent what came of it, should it live to tell.</summary>
public static class Verdict
{
    /// <summary>Exit code: everything was as it should be.</summary>
    public const int Held = 0;

    /// <summary>Exit code: a rule was broken; standard error says which.</summary>
    public const int Violated = 3;

    /// <summary>Exit code: unknown arguments.</summary>
    public const int Misused = 64;

    /// <summary>Printed just before the access that must, or must not, be fatal.</summary>
    public const string AboutToTouch = "about to touch";

    /// <summary>Printed when the end was reached.</summary>
    public const string LastLine = "reached the end";
}
