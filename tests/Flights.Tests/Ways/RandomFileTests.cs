using System.Globalization;
using System.Text;
using Flights.Data;

namespace Flights.Tests.Ways;

public sealed class RandomFileTests : IDisposable
{
    private const int Files = 60;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Both_ways_agree_on_random_files()
    {
        for (int seed = 0; seed < Files; seed++)
        {
            string content = RandomFile(new Random(seed));
            string path = seed % 2 == 0 ? _folder.Write("a.csv", content) : _folder.Write("a.csv.gz", TemporaryFolder.Gzip(content));

            FlightSummary fidelity = await BothWays.FidelityAsync(path, lenient: true);
            IReadOnlyList<string> differences = fidelity.DifferencesFrom(BothWays.Classic(path, lenient: true));

            Assert.True(differences.Count == 0, $"seed {seed}: {string.Join("; ", differences)}");
        }
    }

    private static string RandomFile(Random random)
    {
        string[] columns = ["delay", "distance", "time", "carrier", "note"];
        random.Shuffle(columns);
        int rows = (int)Math.Pow(10, random.NextDouble() * 4.5);
        string end = random.Next(3) == 0 ? "\r\n" : "\n";
        var text = new StringBuilder(string.Join(',', columns)).Append(end);
        for (int i = 0; i < rows; i++)
        {
            text.AppendJoin(',', columns.Select(column => Field(column, random))).Append(end);
            if (random.Next(500) == 0)
            {
                text.Append(end);
            }
        }

        // One row that counts, without a line end.
        text.AppendJoin(',', columns.Select(column => column == "time" ? "12" : "10"));
        return text.ToString();
    }

    private static string Field(string column, Random random) => random.Next(400) == 0
        ? new[] { "", "?", "--1", "7,8", "1e5", "9999999999999999999", "Infinity", "-0", "+3", "é" }[random.Next(10)]
        : column switch
        {
            "delay" => Text(random.Next(-130, 1460) / (1 + random.Next(30))),
            "distance" => Text(random.Next(0, 6100)),
            "time" => Text(random.Next(3) == 0 ? random.Next(0, 25) : random.NextDouble() * 24.05),
            _ => Text(random.Next(26)),
        };

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
