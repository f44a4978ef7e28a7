using Microsoft.Data.Sqlite;

namespace CuuLong.Platform.Data;

/// <summary>What the embedded database says when its file cannot be worked with, by the codes of SQLite (sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    public static string? Sentence(Exception failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => "Cơ sở dữ liệu đang bị chương trình khác giữ. Dừng chương trình ấy rồi chạy lại.",
        8 => "Không được ghi vào cơ sở dữ liệu. Sửa quyền của thư mục dữ liệu.",
        10 => "Đĩa chứa cơ sở dữ liệu báo lỗi đọc ghi.",
        11 or 26 => "Tệp cơ sở dữ liệu hỏng hoặc không phải của CuuLong. Phục hồi từ bản sao lưu: ./dev restore.",
        13 => "Đĩa đã đầy, không ghi được cơ sở dữ liệu.",
        14 => "Không mở được tệp cơ sở dữ liệu. Xem quyền của thư mục dữ liệu.",
        _ => null,
    };
}
