using System.Text.Json.Serialization;

namespace Flights.Reporting;

/// <summary>How the result for programs is written.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class JsonReportFormat : JsonSerializerContext;
