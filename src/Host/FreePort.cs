using System.Net;
using System.Net.Sockets;
using CuuLong.Platform.Verbs;

namespace CuuLong.Host;

/// <summary>Asks for the port before the first start's minute of work, which a taken one would make useless.</summary>
internal static class FreePort
{
    public static void Demand(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
        }
        catch (SocketException refused)
        {
            throw new UsageException(refused.SocketErrorCode == SocketError.AccessDenied
                ? $"Cổng {port} chỉ mở được bằng quyền root. Chọn cổng từ 1024 trở lên, ví dụ --port 8080."
                : $"Cổng {port} đang có chương trình khác dùng. Dừng chương trình ấy hoặc chọn cổng khác bằng --port.");
        }
    }
}
