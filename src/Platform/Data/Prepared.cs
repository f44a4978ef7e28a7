using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace CuuLong.Platform.Data;

/// <summary>
/// The statements that a connection has met. SQLite keeps them parsed as long as the connection stays open; Npgsql looks after
/// its own. A command is free again when its reader is closed, which every caller does before it asks for the next.
/// </summary>
internal static class Prepared
{
    /// <summary>Statements whose number of rows varies would fill the memory with versions of themselves.</summary>
    private const int MostParameters = 80;

    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Known = [];

    /// <param name="Kept">Stays with the connection; another is done with when its caller is.</param>
    public readonly record struct Lent(DbCommand Command, bool Kept) : IDisposable
    {
        public void Dispose()
        {
            if (!Kept) Command.Dispose();
        }
    }

    public static Lent Of(DbConnection connection, DatabaseKind kind, string sql, int parameters)
    {
        if (kind != DatabaseKind.Sqlite || parameters > MostParameters) return new(New(connection, sql, parameters), false);
        var known = Known.GetValue(connection, Watch);
        if (!known.TryGetValue(sql, out var command)) known[sql] = command = New(connection, sql, parameters);
        return new(command, true);
    }

    /// <summary>A connection that closes gives its statements up; opened again it stands on another handle.</summary>
    private static Dictionary<string, DbCommand> Watch(DbConnection connection)
    {
        connection.StateChange -= Closed;
        connection.StateChange += Closed;
        return [];
    }

    private static void Closed(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed) Known.Remove((DbConnection)sender);
    }

    private static DbCommand New(DbConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
