using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The codec of a union: by the tag when it reads, by the type of the value when it writes.</summary>
internal static class UnionCodecEmitter
{
    public static void Emit(SourceWriter writer, DerivedModel model)
    {
        CodecHeads.OpenRead(writer, model.FullName);
        writer.Line("ulong tag = reader.ReadUInt();");
        writer.Open("return tag switch");
        foreach (CaseModel one in model.Cases)
        {
            writer.Line(FormattableString.Invariant($"{one.Tag} => {one.Name}.{DeriveNames.Codec}.Read(ref reader),"));
        }

        writer.Line($"_ => throw reader.UnknownUnionTag(tag, \"{model.SchemaName}\"),");
        writer.Close(";");
        writer.Close();

        CodecHeads.OpenWrite(writer, model.FullName);
        writer.Open("switch (value)");
        foreach (CaseModel one in model.Cases.OrderByDescending(static one => one.Rank))
        {
            writer.Line($"case {one.Name} one:");
            writer.Line(FormattableString.Invariant($"    writer.WriteUInt({one.Tag});"));
            writer.Line($"    {one.Name}.{DeriveNames.Codec}.Write(ref writer, one);");
            writer.Line("    break;");
        }

        writer.Arm("default:", $"throw {Known.Faults}.NotInUnion(\"{model.SchemaName}\", value);");
        writer.Close();
        writer.Close();
    }
}
