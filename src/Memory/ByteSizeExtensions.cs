namespace Fidelity.Memory;

/// <summary>Sizes as people write them: <c>64.MB</c>, <c>4.KB</c>. One KB is 1024 bytes.</summary>
#pragma warning disable CA1708 // the rule takes the two extension blocks for one name twice
public static class ByteSizeExtensions
{
    extension(int count)
    {
        /// <summary>This many bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public ByteSize Bytes => new(count);

        /// <summary>This many times 1024 bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public ByteSize KB => new((long)count << 10);

        /// <summary>This many times 1024² bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public ByteSize MB => new((long)count << 20);

        /// <summary>This many times 1024³ bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public ByteSize GB => new((long)count << 30);

        /// <summary>This many times 1024⁴ bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public ByteSize TB => new((long)count << 40);
    }

    extension(long count)
    {
        /// <summary>This many bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public ByteSize Bytes => new(count);

        /// <summary>This many times 1024 bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        /// <exception cref="OverflowException">The size does not fit in 63 bits.</exception>
        public ByteSize KB => new(checked(count * 1024));

        /// <summary>This many times 1024² bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        /// <exception cref="OverflowException">The size does not fit in 63 bits.</exception>
        public ByteSize MB => new(checked(count * 1024 * 1024));

        /// <summary>This many times 1024³ bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        /// <exception cref="OverflowException">The size does not fit in 63 bits.</exception>
        public ByteSize GB => new(checked(count * 1024 * 1024 * 1024));

        /// <summary>This many times 1024⁴ bytes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        /// <exception cref="OverflowException">The size does not fit in 63 bits.</exception>
        public ByteSize TB => new(checked(count * 1024 * 1024 * 1024 * 1024));
    }
}
