using System.Globalization;

namespace Fidelity.BareWire.Fuzz;

/// <summary>What the command line asks for.</summary>
/// <param name="Inputs">How many inputs to try.</param>
/// <param name="Seed">What all of them are derived from.</param>
/// <param name="Seconds">When to stop before that.</param>
/// <param name="First">The index of the first input, so that a finding can be had again.</param>
/// <param name="Target">The name of the only target, or null for all.</param>
internal sealed record FuzzOptions(long Inputs, ulong Seed, double Seconds, long First, string? Target)
{
    internal const string Usage =
        """
        usage: Fidelity.BareWire.Fuzz [--inputs N] [--seed S] [--seconds MAX] [--first INDEX] [--target NAME]
          --inputs   how many inputs to try, 100000 if not given
          --seed     what they are derived from, 1 if not given
          --seconds  when to stop before that, 60 if not given
          --first    the index of the first input, 0 if not given
          --target   the only target; without it the inputs are shared among all
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">One is unknown, has no value, or a value that is no number.</exception>
    internal static FuzzOptions Parse(ReadOnlySpan<string> arguments)
    {
        FuzzOptions options = new(100_000, 1, 60, 0, null);
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"Expected a value after {name}.");
            options = name switch
            {
                "--inputs" => options with { Inputs = Number<long>(name, value) },
                "--seed" => options with { Seed = Number<ulong>(name, value) },
                "--seconds" => options with { Seconds = Number<double>(name, value) },
                "--first" => options with { First = Number<long>(name, value) },
                "--target" => options with { Target = value },
                _ => throw new ArgumentException($"Expected an option, found {name}."),
            };
        }

        return options;
    }

    private static T Number<T>(string name, string value)
        where T : System.Numerics.INumber<T> => T.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out T? number) && !T.IsNegative(number)
            ? number
            : throw new ArgumentException($"Expected a number after {name}, found {value}.");
}
