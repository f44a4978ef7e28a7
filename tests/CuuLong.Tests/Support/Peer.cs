using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CuuLong.Tests.Support;

/// <summary>Gives requests the address of who opened the connection, and hears which one the application saw in the end.</summary>
internal sealed class Peer(string address, Action<IPAddress?>? see = null) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            await rest(context);
            see?.Invoke(context.Connection.RemoteIpAddress);
        });
        next(app);
    };
}
