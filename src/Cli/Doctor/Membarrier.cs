using System.Runtime.InteropServices;

namespace Fidelity.Cli.Doctor;

/// <summary>Asks the kernel which of its memory-barrier commands it has.</summary>
internal static partial class Membarrier
{
    private const int Query = 0;
    private const long PrivateExpedited = 1 << 3;

    public static string Describe()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "not a Linux machine";
        }

        nint? number = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 324,
            Architecture.Arm64 => 283,
            _ => null,
        };
        if (number is null)
        {
            return $"not known for {RuntimeInformation.ProcessArchitecture}";
        }

        var commands = SystemCall(number.Value, Query, 0, 0);
        return commands < 0
            ? $"not available: {Marshal.GetLastPInvokeErrorMessage()}"
            : (commands & PrivateExpedited) != 0 ? "private expedited" : "global only";
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint command, nint flags, nint processor);
}
