using BenchmarkDotNet.Reports;

namespace Fidelity.Bench.Targets;

/// <summary>Names one measurement: a benchmark's class and method, and its parameter where it has one.</summary>
internal sealed record Measured(string Type, string Method, int? Parameter = null)
{
    /// <summary>The report of this measurement, if it was run and succeeded.</summary>
    internal BenchmarkReport? In(IEnumerable<Summary> summaries) => summaries
        .SelectMany(static summary => summary.Reports)
        .FirstOrDefault(report => report.Success
            && report.ResultStatistics is not null
            && report.BenchmarkCase.Descriptor.Type.Name == Type
            && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == Method
            && (Parameter is null || Equals(report.BenchmarkCase.Parameters.Items[0].Value, Parameter)));
}
