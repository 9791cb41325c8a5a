using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Fidelity.BareWire.Generator.Structs;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Tests.Structs;

/// <summary>Where the generator thinks that the runtime puts fields, against where it does.</summary>
public sealed class RuntimeAgreementTests
{
    private const int Structs = 300;

    private static readonly string[] Types =
        ["byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "bool", "E", "Three", "BareText", "BarePointer<int>", "BareArray<long>", "BareOptional<long>", "BareOptional<short>", "BareEntry<byte, int>", "BareListNode<double>", "BareUnion<int, long>"];

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public void Offsets_and_sizes_are_those_of_the_runtime(int seed)
    {
        Random random = new(seed);
        StringBuilder code = new("enum E : short { A } [InlineArray(3)] struct Three { private short _first; }\n");
        for (int i = 0; i < Structs; i++)
        {
            AppendStruct(code, random, i);
        }

        StructCompilation compilation = new(code.ToString());
        using MemoryStream image = new();
        Assert.True(compilation.Source.Emit(image).Success);
        AssemblyLoadContext context = new("agreement", isCollectible: true);
        image.Position = 0;
        Assembly assembly = context.LoadFromStream(image);
        for (int i = 0; i < Structs; i++)
        {
            DeclaredStruct declared = new(compilation.Find($"S{i}"));
            int[] actual = (int[])assembly.GetType($"S{i}")!.GetMethod("Places", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!;

            Assert.True(
                declared.Fields.Select(static part => part.ActualOffset).Append(declared.Shape.ActualSize).SequenceEqual(actual),
                $"Seed {seed}: the runtime has {string.Join(", ", actual)}, the generator {string.Join(", ", declared.Fields.Select(static part => part.ActualOffset))}, {declared.Shape.ActualSize} for:\n{compilation.Find($"S{i}").DeclaringSyntaxReferences[0].GetSyntax()}");
        }

        context.Unload();
    }

    private static void AppendStruct(StringBuilder code, Random random, int index)
    {
        int fields = random.Next(1, 7);
        bool isExplicit = random.Next(3) == 0;
        string pack = random.Next(3) == 0 ? $", Pack = {1 << random.Next(5)}" : "";
        string size = random.Next(4) == 0 ? $", Size = {random.Next(1, 60)}" : "";
        code.Append("[BareStruct] [StructLayout(LayoutKind.").Append(isExplicit ? "Explicit" : "Sequential").Append(pack).Append(size).Append(")] unsafe struct S").Append(index).Append(" {");
        StringBuilder places = new();
        for (int i = 0; i < fields; i++)
        {
            string type = index > 20 && random.Next(5) == 0 ? $"S{random.Next(index)}" : Types[random.Next(Types.Length)];
            string offset = isExplicit ? $"[FieldOffset({random.Next(0, 40)})] " : "";
            code.Append($"[BareField({i})] {offset}public {type} F{i};");
            places.Append($"(int)((byte*)&s.F{i} - (byte*)&s),");
        }

        code.Append("internal static int[] Places() { S").Append(index).Append(" s = default; return [").Append(places).Append("sizeof(S").Append(index).Append(")]; } }\n");
    }
}
