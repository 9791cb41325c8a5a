using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Fidelity.BareWire.Tests.Oracle;

/// <summary>One process of Node that answers one question after the other.</summary>
internal sealed class OracleProcess : IDisposable
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    public OracleProcess()
    {
        string script = Path.Combine(OraclePackages.Folder, $"oracle-{Environment.ProcessId}.mjs");
        using (Stream source = Assembly.GetExecutingAssembly().GetManifestResourceStream("oracle.mjs")!)
        using (FileStream copy = File.Create(script))
        {
            source.CopyTo(copy);
        }

        ProcessStartInfo start = new("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start)!;
    }

    /// <summary>Makes it compile a schema.</summary>
    public void Compile(string schema)
    {
        OracleReply reply = Ask(new { schema });
        Assert.True(reply.Ok, $"{reply.Error}\n{schema}");
    }

    /// <summary>Makes it decode a message, show the value and encode it again.</summary>
    public OracleReply Decode(string type, ReadOnlySpan<byte> message) => Ask(new { type, message = Hex.Of(message) });

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Watchdog))
        {
            _process.Kill();
        }

        _process.Dispose();
        File.Delete(Path.Combine(OraclePackages.Folder, $"oracle-{Environment.ProcessId}.mjs"));
    }

    private OracleReply Ask(object question)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        _process.StandardInput.Flush();
        Task<string?> answer = _process.StandardOutput.ReadLineAsync();
        Assert.True(answer.Wait(Watchdog), "Node did not answer.");
        Assert.True(answer.Result is not null, "Node has ended.");
        return JsonSerializer.Deserialize<OracleReply>(answer.Result, JsonSerializerOptions.Web)!;
    }
}
