using System.Globalization;

namespace Fidelity.BareWire.Layout;

/// <summary>How references are shown.</summary>
internal static class LayoutText
{
    internal static string OfDistance(int distance) => distance == 0 ? "null" : distance.ToString("+0;-0", CultureInfo.InvariantCulture);
}
