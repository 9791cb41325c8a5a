namespace Fidelity.BareWire.Schemas;

/// <summary>How the names of a schema may look.</summary>
internal static class NameForms
{
    public static bool IsTypeName(string name) => IsUpper(name[0]) && name.All(static c => IsUpper(c) || IsLower(c) || IsDigit(c));

    public static bool IsEnumValueName(string name) => IsUpper(name[0]) && name.All(static c => IsUpper(c) || IsDigit(c) || c == '_');

    /// <summary>Up to draft 13 letters only; from draft 14 on camelCase or snake_case, both with digits.</summary>
    public static bool IsFieldName(string name, BareDraft draft) => draft < BareDraft.Draft14
        ? name.All(static c => IsUpper(c) || IsLower(c))
        : IsLower(name[0]) &&
            (name.All(static c => IsUpper(c) || IsLower(c) || IsDigit(c)) || name.All(static c => IsLower(c) || IsDigit(c) || c == '_'));

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
