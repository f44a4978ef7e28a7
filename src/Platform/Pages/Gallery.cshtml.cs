using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages;

/// <summary>Every component in every state, with invented contents, for those who build and check pages.</summary>
[Needs("platform.gallery")]
internal sealed class GalleryModel : OfficePage
{
    private static readonly DateOnly Monday = new(2026, 8, 24);

    [BindProperty] public Sample Input { get; set; } = new();

    /// <summary>Sends nothing anywhere: the page comes again with what was typed and what could not be read.</summary>
    public void OnPost() { }

    public Deadline Deadline { get; } = GalleryDeadline.Of(Monday);

    public IReadOnlyList<(Standing Standing, string Key)> Standings { get; } =
    [
        .. new Standing[]
        {
            new(DeadlineState.Ok, 7, Monday.AddDays(14).At(new(17, 0))),
            new(DeadlineState.Soon, 2, Monday.AddDays(2).At(new(17, 0))),
            new(DeadlineState.Today, 0, Monday.At(new(17, 0))),
            new(DeadlineState.Late, 4, Monday.AddDays(-5).At(new(17, 0))),
            new(DeadlineState.Paused, 10, null, Monday.AddDays(-11)),
            new(DeadlineState.Done, 3, Monday.At(new(17, 0))),
            new(DeadlineState.DoneLate, 1, Monday.At(new(17, 0))),
            new(DeadlineState.Provisional, 90, new DateOnly(2027, 1, 5).At(new(17, 0)), Year: 2027),
        }.Select(s => (s, s.Key)),
    ];

    public IReadOnlyList<Chip> Chips { get; } = [new("Tất cả", "?role=all", true, 35), new("Tôi chủ trì", "?role=lead", Count: 9), new("Chờ tôi ký", "?role=sign", Count: 5), new("Khẩn", "?role=urgent")];

    public IReadOnlyList<TimelineItem> History { get; } =
    [
        new("Báo cáo UBND tỉnh", When: "hạn 07/9", Moment: Moment.Next),
        new("Đang xử lý", "Phạm Minh Khôi", "08:20", Moment: Moment.Now),
        new("Bút phê", "Nguyễn Hữu Phước", "08:05", "Phòng CĐS chủ trì, cô lập trước 28/8."),
        new("Trả lại", "Lê Thị Hồng Vân", "07:44", "Thiếu phụ lục 02.", Moment.Bad),
    ];

    public IReadOnlyList<Step> Steps { get; } =
    [
        new("Dự thảo", StepState.Done, "Phạm Minh Khôi · 27/8 15:10"), new("Soát xét", StepState.Returned, "Sai số liệu bảng 2"),
        new("Ký", StepState.Now, "chờ Nguyễn Hữu Phước"), new("Cấp số", StepState.Next), new("Phát hành", StepState.Next),
    ];

    public IReadOnlyList<SelectListItem> Units { get; } = [new("Phòng Chuyển đổi số", "cds"), new("Văn phòng Sở", "vp")];

    public void OnGet() => ModelState.AddModelError("Reason", "Viết ít nhất 10 chữ để nơi gửi biết cần sửa gì.");

    public sealed class Sample
    {
        public long Number { get; set; } = 2317;
        public string Reason { get; set; } = "sai";
        public DateOnly Day { get; set; } = Monday;
        public string Unit { get; set; } = "vp";
        public bool Reply { get; set; } = true;
        public string? Opinion { get; set; }
    }
}
