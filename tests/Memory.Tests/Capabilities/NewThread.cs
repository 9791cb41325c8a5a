using System.Runtime.CompilerServices;

namespace Fidelity.Memory.Tests.Capabilities;

/// <summary>Awaiting it continues on a thread that did not exist before.</summary>
internal readonly struct NewThread : INotifyCompletion
{
    public bool IsCompleted => false;

    public NewThread GetAwaiter() => this;

    public void OnCompleted(Action continuation) => new Thread(() => continuation()).Start();

    public void GetResult()
    {
    }
}
