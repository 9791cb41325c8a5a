namespace Fidelity.BareWire.Tests.Oracle;

/// <summary>What the other implementation made of a message.</summary>
/// <param name="Ok">Whether it accepts it.</param>
/// <param name="Error">Why not.</param>
/// <param name="Value">The value, as <see cref="OracleText"/> shows values.</param>
/// <param name="Message">The value's encoding, in hexadecimal.</param>
internal sealed record OracleReply(bool Ok, string? Error, string? Value, string? Message);
