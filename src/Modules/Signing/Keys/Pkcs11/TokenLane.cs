using System.IO.Pipes;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>
/// Two pipes to one thread of the worker, for one question at a time. On either side a thread of the lane's own waits for what
/// comes and goes on with it, so nothing is locked and no thread wakes another on the way.
/// </summary>
internal sealed class TokenLane : IDisposable
{
    private readonly AnonymousPipeServerStream questions = new(PipeDirection.Out, HandleInheritability.Inheritable), answers = new(PipeDirection.In, HandleInheritability.Inheritable);
    private TaskCompletionSource<Frame>? asked;
    private volatile Exception? ended;

    /// <summary>The worker's ends, as its command line names them.</summary>
    public string Handles => $"{questions.GetClientHandleAsString()}:{answers.GetClientHandleAsString()}";

    /// <summary>The worker has its ends: they close when it ends.</summary>
    public void HandedOver()
    {
        questions.DisposeLocalCopyOfClientHandle();
        answers.DisposeLocalCopyOfClientHandle();
    }

    /// <exception cref="IOException">The worker has ended.</exception>
    public Task<Frame> Ask(Frame question)
    {
        var answer = Volatile.Read(ref asked) is null ? new TaskCompletionSource<Frame>() : throw new InvalidOperationException("one question at a time");
        Volatile.Write(ref asked, answer);
        questions.Write(question.Encode());
        if (ended is { } cause) answer.TrySetException(cause);
        return answer.Task;
    }

    /// <summary>Reads answers as long as the worker lives.</summary>
    /// <param name="free">Called when the lane can be asked, at first and after each answer.</param>
    public void Listen(Action<TokenLane> free)
    {
        using var buffered = new BufferedStream(answers);
        for (free(this); Frame.Read(buffered) is { } frame; free(this))
            Interlocked.Exchange(ref asked, null)?.TrySetResult(frame);
    }

    /// <param name="cause">What a question that still waits is told.</param>
    public void End(Exception cause)
    {
        ended = cause;
        Volatile.Read(ref asked)?.TrySetException(cause);
        questions.Dispose();
    }

    public void Dispose()
    {
        questions.Dispose();
        answers.Dispose();
    }
}
