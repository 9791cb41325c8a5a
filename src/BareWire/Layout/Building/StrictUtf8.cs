using System.Text;

namespace Fidelity.BareWire.Layout;

/// <summary>UTF-8 that refuses what is not text, instead of replacing it.</summary>
internal static class StrictUtf8
{
    internal static UTF8Encoding Encoding { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
