namespace CuuLong.Platform.Notifications;

/// <summary>Section "Mail" of the settings. Without a host no e-mail is sent.</summary>
public sealed class MailSettings
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 25;
    public bool Tls { get; set; }
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    /// <summary>At most 120. After so long without an end the attempt is given up and made again later.</summary>
    public double TimeoutSeconds { get; set; } = 15;
    public string From { get; set; } = "";

    /// <summary>Address of the installation as people open it, put before the path of the record ("https://vanban.example.gov.vn").</summary>
    public string BaseUrl { get; set; } = "";
}
