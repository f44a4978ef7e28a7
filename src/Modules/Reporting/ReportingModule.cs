using CuuLong.Platform.Modules;

namespace CuuLong.Reporting;

/// <summary>Chỉ tiêu, kỳ báo cáo, báo cáo tổng hợp.</summary>
internal sealed class ReportingModule : Module
{
    public override string Key => "reporting";
}
