namespace Fidelity.BareWire.Layout;

/// <content>From C# types to layouts.</content>
public sealed partial class LayoutType
{
    /// <summary>The layout of a C# type: a primitive, an enum, or one that implements <see cref="IBareStruct{TSelf}"/>. Found once, then kept.</summary>
    /// <exception cref="NotSupportedException">The type has no fixed layout.</exception>
    public static LayoutType Of<T>()
        where T : unmanaged => Known<T>.Layout ??= Find<T>();

    /// <summary>Whether values of a type may be copied: whether they hold no references.</summary>
    internal static bool IsPlain<T>()
        where T : unmanaged
    {
        if (Known<T>.Copying == 0)
        {
            Known<T>.Copying = Of<T>().HasReferences ? -1 : 1;
        }

        return Known<T>.Copying > 0;
    }

    private static LayoutType Find<T>()
        where T : unmanaged
    {
        if (default(T) is IBareStruct value)
        {
            return value.DescribeLayout();
        }

        if (typeof(T).IsEnum)
        {
            return FindEnum<T>();
        }

        return Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Byte => U8,
            TypeCode.UInt16 => U16,
            TypeCode.UInt32 => U32,
            TypeCode.UInt64 => U64,
            TypeCode.SByte => I8,
            TypeCode.Int16 => I16,
            TypeCode.Int32 => I32,
            TypeCode.Int64 => I64,
            TypeCode.Single => F32,
            TypeCode.Double => F64,
            TypeCode.Boolean => Bool,
            _ => throw new NotSupportedException(
                $"'{typeof(T)}' has no fixed layout. Expected an integer of 1 to 8 bytes, float, double, bool, an enum, or a struct with [BareStruct]."),
        };
    }

    private static LayoutType FindEnum<T>()
        where T : unmanaged
    {
        Array values = System.Enum.GetValuesAsUnderlyingType(typeof(T));
        int size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        ulong mask = ulong.MaxValue >> (64 - (size * 8));
        return Enum(
            typeof(T).Name,
            size,
            typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false),
            [.. values.Cast<object>().Select(value => mask & (value is ulong big ? big : (ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)))]);
    }

    private static class Known<T>
        where T : unmanaged
    {
        internal static LayoutType? Layout;
        internal static int Copying;
    }
}
