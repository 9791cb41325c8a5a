using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>An enum, which has no codec beside it: each type that uses it has methods for it.</summary>
/// <param name="source">The type in the schema.</param>
/// <param name="shape">The type in C#.</param>
internal sealed class EnumMapping(UserType source, Shape shape) : CustomMapping(source)
{
    private readonly BareTypeDefinition _definition = source.Definition;

    public override string Name => shape.Name;

    public override bool IsUnmanaged => true;

    public override bool IsInteger => true;

    private string IsMember => EnumEmitter.IsMember(
        [.. ((EnumType)_definition.Type).Members.Select(static member => member.Value).OrderBy(static value => value)]);

    public override string Read(HelperMethods helpers) =>
        $"{helpers.Share("read " + Name, $"Read{_definition.Name}Value", EmitRead)}(ref reader)";

    public override void Write(SourceWriter writer, HelperMethods helpers, string value, Spot spot) =>
        writer.Line($"{helpers.Share("write " + Name, $"Write{_definition.Name}Value", EmitWrite)}(ref writer, {value});");

    private void EmitRead(SourceWriter writer, string method)
    {
        writer.Open($"private static {Name} {method}(ref {Known.Reader} reader)");
        writer.Line("ulong number = reader.ReadUInt();");
        writer.Line($"return number is {IsMember} ? ({Name})number : throw reader.UnknownEnumValue(number, \"{_definition.Name}\");");
        writer.Close();
    }

    private void EmitWrite(SourceWriter writer, string method)
    {
        writer.Open($"private static void {method}(ref {Known.Writer} writer, {Name} value)");
        writer.Line("ulong number = unchecked((ulong)value);");
        writer.Line($"writer.WriteUInt(number is {IsMember} ? number : throw {Known.Faults}.NotInEnum(\"{_definition.Name}\", number));");
        writer.Close();
    }
}
