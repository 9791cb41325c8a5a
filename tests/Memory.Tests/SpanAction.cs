namespace Fidelity.Memory.Tests;

/// <summary>Does something with open memory.</summary>
internal delegate void SpanAction<T>(Span<T> memory);
