using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>The JSON that a remote signing service is spoken to with.</summary>
public sealed class SpeakingToAService
{
    private readonly Wire wire = new();

    [Fact]
    public async Task An_order_is_sent_and_its_states_are_understood()
    {
        wire.Answer = """{"transaction":"t-1"}""";
        var order = new RemoteOrder("0912", "ab12", HashAlgorithmName.SHA256, [1, 2, 3], "Kế hoạch 12", "4711", Guid.Empty, DateTimeOffset.UnixEpoch);
        Assert.Equal("t-1", await Service().Begin(order, default));
        using var sent = JsonDocument.Parse(wire.Sent);
        Assert.Equal(("http://sim.example.vn/api/sign", "AQID", "SHA256"), (wire.Address, sent.RootElement.GetProperty("digest").GetString(), sent.RootElement.GetProperty("hash").GetString()));
        Assert.Equal(("ab12", "4711"), (sent.RootElement.GetProperty("print").GetString(), sent.RootElement.GetProperty("code").GetString()));

        foreach (var (said, meant) in new[] { ("waiting", RemoteState.Waiting), ("declined", RemoteState.Declined), ("timed-out", RemoteState.TimedOut), ("something new", RemoteState.Waiting) })
        {
            wire.Answer = JsonSerializer.Serialize(new { state = said });
            Assert.Equal(meant, (await Service().Poll("t-1", default)).State);
        }
        wire.Answer = """{"state":"signed","signature":"BAUG","certificate":"Bwg="}""";
        var signed = await Service().Poll("t-1", default);
        Assert.Equal((RemoteState.Signed, "BAUG", "Bwg="), (signed.State, Convert.ToBase64String(signed.Signature!), Convert.ToBase64String(signed.Certificate!)));
    }

    [Fact]
    public void A_certificate_goes_to_the_service_of_its_medium_and_issuer()
    {
        var (sim, remote) = (Certificate(Medium.SimPki, "Viettel-CA"), Certificate(Medium.Remote, "VNPT-CA"));
        var services = new RemoteServices([With("a", new("a", "http://a", null, [Medium.SimPki])), With("b", new("b", "http://b", null, null, "vnpt"))]);
        Assert.Equal(("a", "b", null, null), (services.For(sim)?.Name, services.For(remote)?.Name, services.For(Certificate(Medium.UsbToken, "VNPT-CA"))?.Name, services.For(Certificate(Medium.Remote, "FPT-CA"))?.Name));

        static Certificate Certificate(Medium medium, string issuer) => new() { Medium = medium, Issuer = issuer, Der = [1] };
        static HttpRemoteService With(string name, RemoteSettings settings) => new(settings with { Name = name }, new HttpClient());
    }

    [Theory, InlineData("{}", 500), InlineData("<html>", 200), InlineData("null", 200), InlineData("""{"state":5}""", 200)]
    public async Task What_is_no_answer_is_silence(string answer, int status)
    {
        (wire.Answer, wire.Status) = (answer, (HttpStatusCode)status);
        await Assert.ThrowsAsync<HttpRequestException>(() => Service().Poll("t-1", default));
    }

    private HttpRemoteService Service() => new(new RemoteSettings("sim", "http://sim.example.vn/api/"), new HttpClient(wire, disposeHandler: false));

    private sealed class Wire : HttpMessageHandler
    {
        public string Answer { get; set; } = "";

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public string Sent { get; private set; } = "";

        public string Address { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            (Address, Sent) = (request.RequestUri!.AbsoluteUri, await request.Content!.ReadAsStringAsync(cancel));
            return new HttpResponseMessage(Status) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
        }
    }
}
