namespace Flights.Data;

/// <summary>One flight as it lies in a region: 24 bytes, no references.</summary>
internal struct Flight
{
    /// <summary>Departure as a decimal hour of the day.</summary>
    public double Time;

    /// <summary>Minutes late; negative when early.</summary>
    public int Delay;

    /// <summary>Miles.</summary>
    public int Distance;

    /// <summary>The bucket of <see cref="Time"/>; set by the bucket stage.</summary>
    public byte Hour;

    /// <summary>The bucket of <see cref="Distance"/>; set by the bucket stage.</summary>
    public byte Band;
}
