using System.Runtime.InteropServices;

namespace Fidelity.Cli;

/// <summary>
/// Standard output as bytes. Unlike the console's stream it says when nobody reads any more, and unlike a file stream it
/// goes on from where the programs before it have written, and they from where it has.
/// </summary>
internal sealed partial class StandardOutput : Stream
{
    private const int Descriptor = 1;
    private const int InterruptedCall = 4;
    private const int PipeIsBroken = 32;
    private static readonly int[] NotNow = [11, 35];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BrokenPipeException">Nobody reads any more.</exception>
    /// <exception cref="CommandLineException">It cannot be written to, for example because the disk is full.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteBytes(Descriptor, in MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == PipeIsBroken)
            {
                throw new BrokenPipeException();
            }

            if (NotNow.Contains(error))
            {
                Thread.Sleep(1);
            }
            else if (error != InterruptedCall)
            {
                throw new CommandLineException(
                    ExitCode.NoOutput, $"standard output could not be written: {Marshal.GetPInvokeErrorMessage(error)}.");
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteBytes(int descriptor, in byte buffer, nint count);
}
