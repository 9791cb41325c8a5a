namespace Fidelity.Memory.Tests.Regions;

/// <summary>One step of a random sequence. The numbers choose among what there is when the step is taken, so that any part of a sequence is a sequence too.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="First">Chooses the thing it is done to.</param>
/// <param name="Second">Chooses the other thing, or the place within it.</param>
public sealed record SequenceStep(StepKind Kind, int First, int Second);
