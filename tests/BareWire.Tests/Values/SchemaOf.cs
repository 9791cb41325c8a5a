using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Values;

/// <summary>Types for tests, from schema text.</summary>
internal static class SchemaOf
{
    /// <summary>A schema with every kind of type.</summary>
    public const string Everything = """
        type Level enum { LOW MIDDLE = 200 HIGH }
        type Hash data[4]
        type Empty void
        type Point struct { x: f32 y: f64 }
        type Contact union { Hash = 7 | str | Point | Empty | list<u8> | struct { at: i8 } | struct { to: i16 } }
        type Everything struct {
          a: uint b: int c: u8 d: u16 e: u32 f: u64 g: i8 h: i16 i: i32 j: i64
          k: f32 l: f64 m: bool n: str o: data p: Hash q: Level
          r: optional<optional<Level>> s: list<Contact> t: list<Point>[2]
          u: map<str><optional<u8>> v: map<uint><str> w: map<Level><list<bool>> x: map<bool><Contact> y: map<i64><map<u8><f32>>
          z: union { int | uint | Contact }
        }
        """;

    /// <summary>The last type of a schema.</summary>
    public static BareTypeDefinition Last(string text, SchemaOptions? options = null)
    {
        SchemaResult result = BareSchema.Parse(text, options);
        Assert.True(result.Schema is not null, string.Join('\n', result.Diagnostics));
        return result.Schema.Types[^1];
    }
}
