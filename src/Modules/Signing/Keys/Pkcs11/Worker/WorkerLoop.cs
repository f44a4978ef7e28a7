using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>Threads that take questions in turn: whoever read one answers it himself, so no question changes hands.</summary>
internal sealed class WorkerLoop(Stream questions, Stream answers, Module? module)
{
    public const int Threads = 8;

    private readonly Lock reading = new(), writing = new();
    private readonly TokenLogins? logins = module is null ? null : new(module);

    public void Run()
    {
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(Work) { IsBackground = true }).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
    }

    private void Work()
    {
        var sessions = module is null ? null : new TokenSessions(module, logins!);
        while (Next() is { } question)
        {
            var answer = sessions is null ? new(question.Number, Ck.NoModule, []) : Answer(question, sessions);
            lock (writing)
            {
                answers.Write(answer.Encode());
                answers.Flush();
            }
        }
    }

    private Frame? Next()
    {
        lock (reading) return Frame.Read(questions);
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
                    return new(question.Number, Ck.Ok, sessions.Certificates(token));
                case Pkcs11Act.Login:
                    return new(question.Number, logins!.Login(token, question.Parts[1]), []);
                case Pkcs11Act.Sign:
                    var code = sessions.Sign(token, question.Text(1), question.Parts[2], BitConverter.ToUInt32(question.Parts[3]), new HashAlgorithmName(question.Text(4)), question.Parts[5], out var signature);
                    return new(question.Number, code, [signature]);
                default:
                    return new(question.Number, Ck.Wrong, []);
            }
        }
        catch (Pkcs11Exception failed)
        {
            return new(question.Number, failed.Code, []);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            return new(question.Number, Ck.Wrong, []);
        }
    }
}
