using System.Reflection;

namespace Fidelity.Memory.Tests.Capabilities;

public sealed class AttenuationTests : IDisposable
{
    private readonly Region _region = Region.Create("sliced", 4.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Slices_of_slices_reach_what_they_say_and_nothing_else()
    {
        WriteCapability<int> all = _region.Allocate<int>(100).GetWriteAccess();
        for (int i = 0; i < 100; i++)
        {
            all[i] = i;
        }

        WriteCapability<int> inner = all.Slice(10, 50).Slice(5).Slice(5, 20);
        Assert.Equal(20, inner.Length);
        Assert.Equal((20, 39), (inner[0], inner[19]));
        ReadCapability<int> innermost = inner.AsReadOnly().Slice(1, 3);
        using ReadOnlyAccess<int> access = innermost.GetDirectAccess();
        Assert.Equal([21, 22, 23], access.Span.ToArray());
        inner[0] = -1;
        Assert.Equal(-1, all[20]);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(0, 11)]
    [InlineData(10, 1)]
    [InlineData(11, 0)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue, int.MinValue)]
    public void A_slice_out_of_range_is_refused(int start, int length)
    {
        WriteCapability<int> capability = _region.Allocate<int>(100).GetWriteAccess().Slice(20, 10);
        Refusal.Expect(CapabilityFailure.OutOfRange, "sliced", () => capability.Slice(start, length));
        Refusal.Expect(CapabilityFailure.OutOfRange, "sliced", () => capability.AsReadOnly().Slice(start, length));
    }

    [Fact]
    public void A_slice_from_beyond_the_end_is_refused_and_one_at_the_end_is_empty()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        Assert.True(capability.Slice(10).IsEmpty);
        Assert.True(capability.AsReadOnly().Slice(10, 0).IsEmpty);
        Refusal.Expect(CapabilityFailure.OutOfRange, "sliced", () => capability.Slice(11));
        Refusal.Expect(CapabilityFailure.OutOfRange, "sliced", () => capability.AsReadOnly().Slice(-1));
    }

    [Fact]
    public void A_slice_ends_with_its_buffers_grant()
    {
        Buffer<int> buffer = _region.Allocate<int>(100);
        Buffer<int> neighbour = _region.Allocate<int>(100);
        WriteCapability<int> slice = buffer.GetWriteAccess().Slice(50).Slice(10, 5);
        WriteCapability<int> other = neighbour.GetWriteAccess().Slice(10);
        buffer.Revoke();
        Refusal.ExpectOf(slice, CapabilityFailure.Revoked, "sliced");
        Assert.True(other.IsValid);
    }

    [Fact]
    public void Nothing_public_makes_a_right_to_write_out_of_a_right_to_read()
    {
        List<string> amplifiers = [];
        foreach (Type type in typeof(Region).Assembly.GetExportedTypes())
        {
            foreach (MethodBase method in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).OfType<MethodBase>())
            {
                IEnumerable<Type> inputs = method.GetParameters().Select(static parameter => parameter.ParameterType);
                if (!method.IsStatic)
                {
                    inputs = inputs.Append(type);
                }

                IEnumerable<Type> outputs = method.GetParameters().Where(static parameter => parameter.ParameterType.IsByRef).Select(static parameter => parameter.ParameterType);
                outputs = method is MethodInfo { ReturnType: var result } ? outputs.Append(result) : outputs.Append(type);
                if (inputs.Any(IsRightToRead) && outputs.Any(IsRightToWrite) && !inputs.Any(IsRightToWrite))
                {
                    amplifiers.Add($"{type.Name}.{method.Name}");
                }
            }
        }

        Assert.Empty(amplifiers);
    }

    [Fact]
    public void Capabilities_hold_no_ref_and_show_no_field()
    {
        foreach (Type type in (Type[])[typeof(ReadCapability<int>), typeof(WriteCapability<int>), typeof(Buffer<int>), typeof(AllocateCapability)])
        {
            Assert.False(type.IsByRefLike, $"{type.Name} could not be stored");
            Assert.Empty(type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static));
            Assert.Empty(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        }

        Assert.True(typeof(DirectAccess<int>).IsByRefLike);
        Assert.True(typeof(ReadOnlyAccess<int>).IsByRefLike);
    }

    private static bool IsRightToRead(Type type) => Is(type, "ReadCapability`1", "ReadOnlyAccess`1", "RegionReadCapability`2");

    private static bool IsRightToWrite(Type type) => Is(type, "WriteCapability`1", "DirectAccess`1", "Buffer`1", "RegionWriteCapability`2", "RegionBuffer`2");

    private static bool Is(Type type, params string[] names)
    {
        Type bare = type.IsByRef ? type.GetElementType()! : type;
        return names.Contains(bare.Name) || (bare.IsGenericType && bare.GetGenericArguments().Any(argument => Is(argument, names)));
    }
}
