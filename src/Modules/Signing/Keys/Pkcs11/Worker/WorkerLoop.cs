using System.IO.Pipes;
using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>A thread for each lane, which answers what comes by it.</summary>
/// <param name="lanes">As the office names them, see <see cref="TokenLane.Handles"/>.</param>
internal sealed class WorkerLoop(string lanes, Module? module)
{
    private readonly TokenLogins? logins = module is null ? null : new(module);

    public void Run()
    {
        var threads = lanes.Split(',').Select(l => l.Split(':')).Select(l => new Thread(() => Work(l[0], l[1])) { IsBackground = true }).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
    }

    private void Work(string from, string to)
    {
        using var questions = new BufferedStream(new AnonymousPipeClientStream(PipeDirection.In, from));
        using var answers = new AnonymousPipeClientStream(PipeDirection.Out, to);
        var sessions = module is null ? null : new TokenSessions(module, logins!);
        while (Frame.Read(questions) is { } question)
            answers.Write((sessions is null ? new(Ck.NoModule, []) : Answer(question, sessions)).Encode());
    }

    private Frame Answer(Frame question, TokenSessions sessions)
    {
        var token = question.Text(0);
        var answer = Try(question, token, sessions);
        // Handles die when another logs out or the token is put in again: forget them and try once more.
        if (Ck.IsStale(answer.Code) || Ck.IsGone(answer.Code))
        {
            sessions.Forget(token);
            if (Ck.IsStale(answer.Code)) answer = Try(question, token, sessions);
        }
        return answer;
    }

    private Frame Try(Frame question, string token, TokenSessions sessions)
    {
        try
        {
            switch ((Pkcs11Act)question.Code)
            {
                case Pkcs11Act.Certificates:
                    return new(Ck.Ok, sessions.Certificates(token));
                case Pkcs11Act.Login:
                    return new(logins!.Login(token, question.Parts[1]), []);
                case Pkcs11Act.Sign:
                    var code = sessions.Sign(token, question.Text(1), question.Parts[2], BitConverter.ToUInt32(question.Parts[3]), new HashAlgorithmName(question.Text(4)), question.Parts[5], out var signature);
                    return new(code, [signature]);
                default:
                    return new(Ck.Wrong, []);
            }
        }
        catch (Pkcs11Exception failed)
        {
            return new(failed.Code, []);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            return new(Ck.Wrong, []);
        }
    }
}
