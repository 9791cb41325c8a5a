namespace Fidelity.BareWire.Schemas;

/// <summary>Which edition of the schema language's rules a schema keeps.</summary>
public enum BareDraft
{
    /// <summary>Draft 11: the rules that everything else here is written for.</summary>
    Draft11 = 11,

    /// <summary>Draft 12: the values of enums and the tags of unions must ascend.</summary>
    Draft12 = 12,

    /// <summary>Draft 13: <c>data</c> and <c>data[n]</c> may be the keys of a map.</summary>
    Draft13 = 13,

    /// <summary>Draft 14: field names are in camelCase or snake_case, with digits; before, they are letters only.</summary>
    Draft14 = 14,
}
