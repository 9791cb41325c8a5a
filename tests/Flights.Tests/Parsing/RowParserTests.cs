using System.Text;
using Flights.Data;
using Flights.Parsing;

namespace Flights.Tests.Parsing;

public sealed class RowParserTests
{
    private static readonly RowParser Parser = new(new ColumnMap(3, 0, 1, 2));

    [Theory]
    [InlineData("0,1452,0", 0, 1452, 0)]
    [InlineData("-86,30,23.983333333333334", -86, 30, 23.983333333333334)]
    [InlineData("7,8,9\r", 7, 8, 9)]
    [InlineData("2147483647,-2147483648,.5", int.MaxValue, int.MinValue, 0.5)]
    [InlineData("999999999,1000000000,5.", 999999999, 1000000000, 5)]
    public void Fields_become_numbers(string line, int delay, int distance, double time)
    {
        Flight flight = default;

        RowFault fault = Parser.Parse(Encoding.UTF8.GetBytes(line), ref flight, out _);

        Assert.Equal(RowFault.None, fault);
        Assert.Equal((delay, distance, time), (flight.Delay, flight.Distance, flight.Time));
    }

    [Theory]
    [InlineData("a,1,1", RowFault.Delay, "a")]
    [InlineData("1,b,c", RowFault.Distance, "b")]
    [InlineData("1,1,c\r", RowFault.Time, "c")]
    [InlineData("1,1", RowFault.FieldCount, "1,1")]
    [InlineData("x,1,1,1", RowFault.FieldCount, "x,1,1,1")]
    [InlineData("2147483648,1,1", RowFault.Delay, "2147483648")]
    public void The_culprit_is_named(string line, object fault, string culprit)
    {
        Flight flight = default;

        Assert.Equal(fault, Parser.Parse(Encoding.UTF8.GetBytes(line), ref flight, out ReadOnlySpan<byte> found));
        Assert.Equal(culprit, Encoding.UTF8.GetString(found));
    }

    [Fact]
    public void Parsing_a_row_allocates_nothing_managed()
    {
        ParseRows(20_000);
        long few = AllocatedBy(20_000);
        long many = AllocatedBy(200_000);

        Assert.Equal(few, many);
    }

    private static long AllocatedBy(int rows)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ParseRows(rows);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void ParseRows(int rows)
    {
        Flight flight = default;
        for (int i = 0; i < rows; i++)
        {
            Parser.Parse("-12,1055,1.5166666666666666"u8, ref flight, out _);
        }

        Assert.Equal(-12, flight.Delay);
    }
}
