using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CuuLong.Platform.Files.Scanning;
using Microsoft.Extensions.Logging.Abstractions;

namespace CuuLong.Tests.Platform.Files;

public sealed class ScanningFiles
{
    private const string Eicar = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    [Fact]
    public async Task A_clean_file_is_kept_after_the_scanner_saw_all_of_it()
    {
        await using var clamd = new FakeClamd();
        using var fixture = new StoreFixture(clamAv: clamd.Address);
        byte[] bytes = [.. SampleFiles.Pdf(), .. new byte[200_000], .. SampleFiles.Pdf()];

        await fixture.Saved(bytes, "a.pdf");

        Assert.Equal(bytes, clamd.Seen.Single());
    }

    [Fact]
    public async Task An_infected_file_is_refused_by_name_and_not_kept()
    {
        await using var clamd = new FakeClamd();
        using var fixture = new StoreFixture(clamAv: clamd.Address);

        var refused = await fixture.Save(SampleFiles.Pdf(Eicar), "a.pdf");

        Assert.Equal(("platform.files.infected", "Eicar-Test-Signature"), (refused.Refusal?.Code, refused.Refusal?.Args[1]));
        Assert.Empty(fixture.Kept);
    }

    [Fact]
    public async Task Content_already_kept_is_scanned_again_when_handed_in_again()
    {
        await using var clamd = new FakeClamd();
        using var fixture = new StoreFixture(clamAv: clamd.Address);
        await fixture.Saved(SampleFiles.Pdf(), "a.pdf");
        await fixture.Saved(SampleFiles.Pdf(), "a.pdf");
        Assert.Equal(2, clamd.Seen.Count);
    }

    [Theory, InlineData("unix:/nowhere/clamd.ctl"), InlineData("tcp:127.0.0.1:1")]
    public async Task While_the_scanner_is_silent_nothing_passes_unseen(string address)
    {
        using var fixture = new StoreFixture(clamAv: address);
        Assert.Equal("platform.files.scanner-silent", (await fixture.Save(SampleFiles.Pdf(), "a.pdf")).Refusal?.Code);
        Assert.Empty(fixture.Kept);
    }

    [Fact]
    public async Task A_scanner_that_stops_in_the_middle_lets_nothing_pass()
    {
        await using var clamd = new FakeClamd { Answers = false };
        using var fixture = new StoreFixture(clamAv: clamd.Address);
        Assert.Equal("platform.files.scanner-silent", (await fixture.Save(SampleFiles.Pdf(), "a.pdf")).Refusal?.Code);
    }

    [Fact]
    public async Task Health_tells_a_scanner_that_answers_from_one_that_is_silent_and_from_none()
    {
        await using var clamd = new FakeClamd();
        static async Task<(bool, double?)> Look(IVirusScan scan) => await new ScannerHealth(scan).Look(TestContext.Current.CancellationToken) is var part ? (part.Ok, part.Value) : default;

        Assert.Equal((true, 1), await Look(new ClamAv(clamd.Address, NullLogger<ClamAv>.Instance)));
        Assert.Equal((false, 1), await Look(new ClamAv("unix:/nowhere/clamd.ctl", NullLogger<ClamAv>.Instance)));
        Assert.Equal((true, 0), await Look(new NoVirusScan()));
    }

    /// <summary>Speaks clamd's protocol on a socket and finds one signature.</summary>
    private sealed class FakeClamd : IAsyncDisposable
    {
        private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        private readonly Task serving;

        public FakeClamd()
        {
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen();
            serving = Serve();
        }

        public string Address => "unix:" + path;
        public List<byte[]> Seen { get; } = [];
        public bool Answers { get; init; } = true;

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var socket = await listener.AcceptAsync();
                    await using var stream = new NetworkStream(socket);
                    var command = await Command(stream);
                    if (command == "zPING") await stream.WriteAsync("PONG\0"u8.ToArray());
                    if (command != "zINSTREAM") continue;
                    if (!Answers) continue;
                    var content = new MemoryStream();
                    var length = new byte[4];
                    while (true)
                    {
                        await stream.ReadExactlyAsync(length);
                        var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                        if (piece.Length == 0) break;
                        await stream.ReadExactlyAsync(piece);
                        content.Write(piece);
                    }
                    Seen.Add(content.ToArray());
                    var found = Encoding.Latin1.GetString(content.ToArray()).Contains(Eicar, StringComparison.Ordinal);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"));
                }
            }
            catch (SocketException) { }
        }

        private static async Task<string> Command(NetworkStream stream)
        {
            var (command, next) = ("", new byte[1]);
            while (await stream.ReadAsync(next) == 1 && next[0] != 0) command += (char)next[0];
            return command;
        }

        public async ValueTask DisposeAsync()
        {
            listener.Dispose();
            await serving;
            File.Delete(path);
        }
    }
}
