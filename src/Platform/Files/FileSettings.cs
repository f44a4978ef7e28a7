using Microsoft.Extensions.Configuration;

namespace CuuLong.Platform.Files;

/// <summary>Bounds and doors of the file store; section "Files" of the configuration.</summary>
public sealed record FileSettings
{
    /// <summary>Most bytes of one file.</summary>
    public long MaxBytes { get; init; } = 50L << 20;

    /// <summary>Most files of one form.</summary>
    public int MaxCount { get; init; } = 20;

    /// <summary>Most files that one person may have on their way in at once, in pieces.</summary>
    public int MaxPending { get; init; } = 40;

    /// <summary>Most bytes that these files may have together when whole.</summary>
    public long MaxPendingBytes { get; init; } = 2L << 30;

    /// <summary>Most bytes of one plain form; larger files go up in pieces.</summary>
    public long MaxRequestBytes { get; init; } = 256L << 20;

    /// <summary>Most bytes that an archive or office document may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 1L << 30;

    /// <summary>"unix:/run/clamav/clamd.ctl" or "tcp:host:3310"; null when no scanner is configured.</summary>
    public string? ClamAv { get; init; }

    /// <summary>Null when files live in the data folder.</summary>
    public S3Settings? S3 { get; init; }

    public LibreOfficeSettings LibreOffice { get; init; } = new();

    public static FileSettings From(IConfiguration configuration) => configuration.GetSection("Files").Get<FileSettings>() ?? new();
}

/// <summary>A bucket of a store that speaks S3 (MinIO, Ceph, a cloud's).</summary>
public sealed record S3Settings
{
    /// <summary>"https://s3.example.gov.vn"; the bucket follows in the path.</summary>
    public string Endpoint { get; init; } = "";
    public string Bucket { get; init; } = "";
    public string Region { get; init; } = "us-east-1";
    public string AccessKey { get; init; } = "";
    public string SecretKey { get; init; } = "";

    /// <summary>Before every name, when several installations share a bucket ("travinh/").</summary>
    public string Prefix { get; init; } = "";
}

public sealed record LibreOfficeSettings
{
    /// <summary>Program, by path or by name on PATH.</summary>
    public string Program { get; init; } = "soffice";

    /// <summary>Conversions at the same time.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Seconds after which a conversion is given up and its processes are ended.</summary>
    public double TimeoutSeconds { get; init; } = 60;

    /// <summary>Most calls waiting for a worker; one more is refused at once.</summary>
    public int Queue { get; init; } = 64;
}
