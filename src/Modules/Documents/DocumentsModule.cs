using CuuLong.Documents.Api;
using CuuLong.Documents.Events;
using CuuLong.Documents.Events.Handing;
using CuuLong.Documents.Home;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Pages.Outgoing;
using CuuLong.Documents.Paper;
using CuuLong.Documents.Queries;
using CuuLong.Documents.Replay;
using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Documents;

/// <summary>Văn bản đến, văn bản đi, bút phê, xử lý.</summary>
internal sealed class DocumentsModule : Module
{
    public override string Key => "documents";

    public override IEnumerable<Permission> Permissions =>
    [
        new(Rights.ReadIncoming, Roles.Staff),
        new(Rights.AllIncoming, Roles.Clerk, Roles.Leader),
        new(Rights.Register, Roles.Clerk),
        new(Rights.Return, Roles.Clerk),
        new(Rights.Direct, Roles.Leader),
        new(Rights.Handle, Roles.Specialist, Roles.Clerk, Roles.Leader, Roles.OneStop, Roles.Reporter),
        new(Rights.ReadOutgoing, Roles.Staff),
        new(Rights.Draft, Roles.Specialist, Roles.Clerk, Roles.Leader, Roles.Reporter),
        new(Rights.Review, Roles.Clerk, Roles.Leader),
        new(Rights.Approve, Roles.Leader),
        new(Rights.Issue, Roles.Clerk),
        new(Rights.Copy, Roles.Clerk),
    ];

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("documents.menu.incoming", "inbox", "/incoming", Rights.ReadIncoming, 10),
        new("documents.menu.outgoing", "send", "/outgoing", Rights.ReadOutgoing, 20),
        new("documents.copies", "book", "/copies", Rights.Copy, 25),
    ];

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPaper(configuration);
        services.AddSingleton(IncomingSettings.From(configuration));
        services.AddSingleton<Offices>();
        services.AddScoped<Positions>();
        services.AddScoped<Receipts>();
        services.AddScoped<HandOnLines>().AddScoped<HandOnDrafts>().AddScoped<HandOnParts>();
        services.AddScoped<LineList>().AddScoped<BoxCounts>();
        services.AddScoped<LineView>();
        services.AddScoped<OutgoingDesk>();
        services.AddScoped<OutgoingView>().AddScoped<UploadPlan>();
        services.AddScoped<WorkDays>();
        services.AddScoped<Choices>();
        services.AddScoped<DraftContent>();
        services.AddScoped<SignerRule>();
        services.AddScoped<Annexes>().AddScoped<AnnexSealing>().AddScoped<Sealing>();
        services.AddScoped<LetterRule>().AddScoped<CarriedRequests>();
        services.AddScoped<ILetterDocuments, LetterDocuments>();
        services.AddScoped<ToSign>();
        services.AddScoped<CopySources>().AddScoped<CopyBook>().AddScoped<CopyAuthority>();
        services.AddScoped<SigningHope>();
        services.AddScoped<AwaitedList>();
        services.AddScoped<IOriginals, IssuedOriginals>();
        services.AddScoped<IMeasure, IssuedMeasure>();
        services.AddScoped<IMeasure, SignedMeasure>();
        services.AddScoped<IHomeLedger, IncomingLedger>();
        services.AddScoped<Work>().AddScoped<IHomePanel, WorkPanel>();
        services.AddScoped<IMenuBadge, IncomingBadge>();
        services.AddSingleton(new NotificationKind(TellDrafter.Text, "documents.notice.returned.title"));
        services.AddSingleton(new NotificationKind(TellAssigned.Text, "documents.notice.assigned.title"));
    }

    public override void Map(IEndpointRouteBuilder routes) => FileRoutes.Map(routes);
}
