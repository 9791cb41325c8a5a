namespace Fidelity.BareWire.Schemas;

/// <summary>Which grammar a schema is written in.</summary>
public enum SchemaGrammar
{
    /// <summary>The grammar of the drafts since 2021: <c>optional&lt;T&gt;</c>, <c>list&lt;T&gt;</c>, <c>map&lt;K&gt;&lt;V&gt;</c>, <c>union {…}</c>, <c>data</c>.</summary>
    Current,

    /// <summary>The grammar of 2020: <c>string</c>, <c>data&lt;n&gt;</c>, <c>[]T</c>, <c>[n]T</c>, <c>map[K]V</c>, <c>optional&lt;T&gt;</c>, <c>(A | B)</c>, <c>enum</c> and brace-only structs.</summary>
    Legacy2020,
}
