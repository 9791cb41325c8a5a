using System.Globalization;
using System.Text;

namespace Fidelity.Bench.BareWire;

/// <summary>How many bytes the nested records take on our wire, and on those of the peers that are there.</summary>
internal static partial class MessageSizes
{
    /// <summary>A table in Markdown.</summary>
    internal static string Table()
    {
        StringBuilder text = new();
        text.AppendLine("| bytes of a message | BARE | others |");
        text.AppendLine("| --- | ---: | --- |");
        foreach (int bytes in new[] { NestedRecords.Small, NestedRecords.Medium, NestedRecords.Large })
        {
            CustomerBook book = new CustomerData(NestedRecords.Seed).Book(bytes);
            List<string> others = [];
            AddPeers(book, others);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {bytes >> 10} KB of records | {book.Encode().Length:N0} | {(others.Count > 0 ? string.Join(", ", others) : "skipped: not there")} |");
        }

        return text.ToString();
    }

    static partial void AddPeers(CustomerBook book, List<string> others);
}
