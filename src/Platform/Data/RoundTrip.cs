using System.Data.Common;
using CuuLong.Platform.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CuuLong.Platform.Data;

/// <summary>Several statements of one act, in one journey to the server where there is a server to go to.</summary>
internal static class RoundTrip
{
    public static async Task Send(this ModuleDb db, IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        foreach (var statement in statements)
            if (await db.Execute(statement.Sql, statement.Values, cancel) == 0 && statement.Row is { } gone) throw new RowChanged(gone);
    }

    /// <summary>Writes <paramref name="statements"/>, then answers <paramref name="question"/> by its first row; the default when it has none.</summary>
    public static async Task<T?> Send<T>(this ModuleDb db, IReadOnlyList<Statement> statements, Statement question, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        if (statements.Count == 0 || !db.Database.GetDbConnection().CanCreateBatch)
        {
            await db.Send(statements, cancel);
            return await db.First(question.Sql, question.Values, read, cancel);
        }

        await using var batch = db.Batch([.. statements, question]);
        T? answer = default;
        await using (var reader = await batch.ExecuteReaderAsync(cancel))
            if (await reader.ReadAsync(cancel)) answer = read(reader);
        for (var i = 0; i < statements.Count; i++)
            if (statements[i].Row is { } gone && batch.BatchCommands[i].RecordsAffected == 0) throw new RowChanged(gone);
        return answer;
    }

    /// <summary>Writes all of them in one journey. For a server only.</summary>
    public static async Task SendTogether(this ModuleDb db, IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        await using var batch = db.Batch(statements);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static DbBatch Batch(this ModuleDb db, IReadOnlyList<Statement> statements)
    {
        var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var statement in statements) batch.BatchCommands.Add(Command(batch, statement, db.Where.Kind));
        return batch;
    }

    private static DbBatchCommand Command(DbBatch batch, Statement statement, DatabaseKind kind)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = statement.Sql;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            parameter.Take(statement.Values[i], kind);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
