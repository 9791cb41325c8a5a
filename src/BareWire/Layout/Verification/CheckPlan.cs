namespace Fidelity.BareWire.Layout.Verification;

/// <summary>The programs for everything that can be reached from a root. Made once for each layout, then kept with it.</summary>
internal sealed class CheckPlan
{
    /// <summary>The program of a text's bytes.</summary>
    internal const int TextProgram = 0;

    /// <summary>The program of the root.</summary>
    internal const int RootProgram = 1;

    private CheckPlan(CheckProgram[] programs) => Programs = programs;

    internal CheckProgram[] Programs { get; }

    /// <exception cref="InvalidOperationException">A link of a chain does not point to the struct that holds it.</exception>
    internal static CheckPlan For(LayoutType root) => new(new PlanCompiler(root).Compile());
}
