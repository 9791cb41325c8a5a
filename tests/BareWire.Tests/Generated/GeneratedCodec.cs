using System.Buffers;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Generated.Types;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>A generated codec, whatever its type, and all of them.</summary>
internal abstract class GeneratedCodec
{
    public static IReadOnlyList<GeneratedCodec> All { get; } =
    [
        Of<PublicKey, PublicKey>(), Of<Time, Time>(), Of<Department, DepartmentCodec>(), Of<Address, Address>(), Of<Customer, Customer>(),
        Of<Employee, Employee>(), Of<TerminatedEmployee, TerminatedEmployee>(), Of<Person, Person>(),
        Of<Level, LevelCodec>(), Of<Flag, FlagCodec>(), Of<Wide, WideCodec>(), Of<Hash, Hash>(), Of<Blob, Blob>(), Of<Big, Big>(), Of<Empty, Empty>(),
        Of<Hollow, Hollow>(), Of<Id, Id>(), Of<Serial, Serial>(), Of<Title, Title>(), Of<Titles, Titles>(), Of<Point, Point>(),
        Of<Header, Header>(), Of<Gate, Gate>(), Of<Maybe, Maybe>(), Of<Contact, Contact>(), Of<Either, Either>(), Of<Numbers, Numbers>(),
        Of<Everything, Everything>(), Of<Digest, Digest>(), Of<Keys, Keys>(), Of<Customer.OrdersElement, Customer.OrdersElement>(),
        Of<Everything.RType, Everything.RType>(),
    ];

    public abstract BareTypeDefinition Type { get; }

    public abstract object Decode(byte[] message, BareLimits? limits = null);

    public abstract object Decode(in ReadOnlySequence<byte> message, BareLimits? limits = null);

    public abstract byte[] Encode(object value);

    public override string ToString() => Type.Name;

    /// <summary>The codec of a type that is its own.</summary>
    public static GeneratedCodec For<T>()
        where T : IBareCodec<T> => Of<T, T>();

    private static Codec<T, TCodec> Of<T, TCodec>()
        where T : notnull
        where TCodec : IBareCodec<T> => new();

    private sealed class Codec<T, TCodec> : GeneratedCodec
        where T : notnull
        where TCodec : IBareCodec<T>
    {
        public override BareTypeDefinition Type => TCodec.BareType;

        public override object Decode(byte[] message, BareLimits? limits = null) => Bare.Decode<T, TCodec>(message, limits);

        public override object Decode(in ReadOnlySequence<byte> message, BareLimits? limits = null) => Bare.Decode<T, TCodec>(message, limits);

        public override byte[] Encode(object value) => Bare.Encode<T, TCodec>((T)value);
    }
}
