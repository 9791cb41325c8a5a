using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout.Verification;
using Fidelity.Memory;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// Checks a graph from a source that is not trusted, once, before anything in it is used: the header; that every reference
/// leads to an aligned place inside, that no byte is referred to twice but by shared references as the same thing, that
/// nothing leads back to what holds it; bools, enums, tags and text; and the limits. Time and rented memory are in
/// proportion to the bytes there are, not to what they claim; no managed allocation unless something is wrong. Thread-safe.
/// </summary>
public static class LayoutVerifier
{
    /// <summary>Verifies a graph and lets it be read where it lies.</summary>
    /// <typeparam name="T">The type of the root.</typeparam>
    /// <param name="graph">Header and graph, to the last byte. Starts at a multiple of 8.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <exception cref="LayoutException">Something is wrong with it; the exception says what, where and on which path.</exception>
    public static LayoutView<T> Verify<T>(ReadOnlySpan<byte> graph, LayoutLimits? limits = null)
        where T : unmanaged, IBareStruct<T> =>
        TryVerify(graph, out LayoutView<T> view, out LayoutFault fault, limits) ? view : throw new LayoutException(fault);

    /// <summary>Verifies a graph and lets its numbers be changed where they lie.</summary>
    /// <inheritdoc cref="Verify{T}(ReadOnlySpan{byte}, LayoutLimits)"/>
    public static LayoutEditor<T> VerifyForEditing<T>(Span<byte> graph, LayoutLimits? limits = null)
        where T : unmanaged, IBareStruct<T> => new(Verify<T>(graph, limits));

    /// <summary>Verifies a graph in a region and gives the right to read it, to be kept for as long as the region lives.</summary>
    /// <exception cref="CapabilityException">The region has ended.</exception>
    /// <inheritdoc cref="Verify{T}(ReadOnlySpan{byte}, LayoutLimits)"/>
    public static LayoutGraph<T> Verify<T>(ReadCapability<byte> graph, LayoutLimits? limits = null)
        where T : unmanaged, IBareStruct<T>
    {
        using ReadOnlyAccess<byte> access = graph.GetDirectAccess();
        return new LayoutGraph<T>(graph, Verify<T>(access.Span, limits).RootOffset);
    }

    /// <summary>Verifies a graph, and says what is wrong instead of throwing it.</summary>
    /// <param name="graph">Header and graph, to the last byte. Starts at a multiple of 8.</param>
    /// <param name="view">The graph, or the default value if something is wrong.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <returns>Whether nothing is wrong.</returns>
    public static bool TryVerify<T>(ReadOnlySpan<byte> graph, out LayoutView<T> view, out LayoutFault fault, LayoutLimits? limits = null)
        where T : unmanaged, IBareStruct<T>
    {
        view = default;
        fault = Check(graph, T.Layout, limits, out LayoutHeader header);
        if (fault.Reason != LayoutFailure.None)
        {
            return false;
        }

        view = new LayoutView<T>(new LayoutMemory(ref MemoryMarshal.GetReference(graph), graph.Length), (int)header.Root);
        return true;
    }

    /// <summary>Checks a graph whose type is only known at run time.</summary>
    /// <param name="graph">Header and graph, to the last byte. Starts at a multiple of 8.</param>
    /// <param name="root">The layout of the root.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <returns>What is wrong; its reason is <see cref="LayoutFailure.None"/> if nothing is.</returns>
    public static LayoutFault Check(ReadOnlySpan<byte> graph, LayoutType root, LayoutLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        return Check(graph, root, limits, out _);
    }

    private static LayoutFault Check(ReadOnlySpan<byte> graph, LayoutType root, LayoutLimits? limits, out LayoutHeader header)
    {
        limits ??= LayoutLimits.Default;
        LayoutFault fault = HeaderCheck.Check(graph, root, limits, out header);
        if (fault.Reason != LayoutFailure.None)
        {
            return fault;
        }

        using GraphWalk walk = new(graph, root, limits);
        return walk.Run(header.Root);
    }
}
