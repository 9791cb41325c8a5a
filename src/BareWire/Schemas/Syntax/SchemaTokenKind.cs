namespace Fidelity.BareWire.Schemas;

/// <summary>What a token of a schema is.</summary>
internal enum SchemaTokenKind
{
    End,
    Word,
    Integer,
    LeftBrace,
    RightBrace,
    LeftAngle,
    RightAngle,
    LeftBracket,
    RightBracket,
    LeftParenthesis,
    RightParenthesis,
    Pipe,
    EqualsSign,
    Colon,
    Unknown,
}
