using System.Net.Sockets;
using Npgsql;

namespace CuuLong.Platform.Data;

/// <summary>What a PostgreSQL that cannot be worked with says, in a sentence for whoever runs the installation; null when the fault is ours.</summary>
internal static class PostgresFaults
{
    public static string? Sentence(Exception failure) => failure switch
    {
        PostgresException refused => Sentence(refused.SqlState),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => "Không nối được tới PostgreSQL. Xem máy chủ có chạy không, và Host, Port trong chuỗi kết nối.",
        _ => null,
    };

    private static string? Sentence(string state) => state switch
    {
        PostgresErrorCodes.InvalidCatalogName => "PostgreSQL chưa có cơ sở dữ liệu nêu trong chuỗi kết nối. Tạo nó theo ops/postgresql/README.md.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "PostgreSQL không cho người dùng này vào. Xem tên và mật khẩu trong chuỗi kết nối, và pg_hba.conf.",
        PostgresErrorCodes.InsufficientPrivilege => "Người dùng trong chuỗi kết nối không phải chủ của cơ sở dữ liệu. Tạo lại theo ops/postgresql/README.md.",
        PostgresErrorCodes.DiskFull => "Đĩa của PostgreSQL đã đầy.",
        PostgresErrorCodes.TooManyConnections => "PostgreSQL đã hết kết nối. Tăng max_connections, hoặc giảm «Maximum Pool Size» trong chuỗi kết nối.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "PostgreSQL đã dừng giữa chừng. Chờ máy chủ chạy lại rồi chạy lại lệnh này; điều gì đã ghi vẫn còn.",
        PostgresErrorCodes.CannotConnectNow => "PostgreSQL đang khởi động hoặc đang dừng. Chờ một lát rồi chạy lại.",
        _ => null,
    };
}
