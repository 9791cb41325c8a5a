using System.Text.Json.Serialization;

namespace Flights.Measuring;

/// <summary>How an answer is written between processes.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChildAnswer))]
internal sealed partial class AnswerFormat : JsonSerializerContext;
