using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CuuLong.Platform.Access;
using Microsoft.AspNetCore.TestHost;

namespace CuuLong.Tests.Support;

/// <summary>Reads pages as their user sees them without script, and sends their forms with every hidden field.</summary>
public sealed class TestBrowser
{
    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    public TestBrowser(TestServer server, Actor? actor)
    {
        client = new HttpClient(new Cookies(cookies) { InnerHandler = server.CreateHandler() }) { BaseAddress = new Uri("http://localhost") };
        if (actor is not null) client.DefaultRequestHeaders.Add(TestSignIn.Header, $"{actor.AccountId} {actor.PositionId}");
    }

    public HttpClient Client => client;

    public Task<HttpResponseMessage> Get(string url) => client.GetAsync(url);

    public async Task<IHtmlDocument> Page(string url)
    {
        var response = await client.GetAsync(url);
        for (var hops = 0; (int)response.StatusCode is 301 or 302 && hops < 5; hops++)
            response = await client.GetAsync(response.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Parse(response);
    }

    /// <summary>Sends the form found by <paramref name="selector"/>, or by the button found in it, with the given values over its own.</summary>
    public Task<HttpResponseMessage> Send(IHtmlDocument page, string selector, params (string Name, object Value)[] values)
    {
        var chosen = page.QuerySelector(selector);
        var form = chosen?.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"no form {selector}");
        var fields = Fields(form).Where(f => values.All(v => v.Name != f.Key)).ToList();
        HttpContent content;
        if (form.Enctype!.StartsWith("multipart", StringComparison.OrdinalIgnoreCase))
        {
            var parts = new MultipartFormDataContent();
            foreach (var field in fields) parts.Add(new StringContent(field.Value), field.Key);
            foreach (var (name, value) in values)
                if (value is (string file, byte[] bytes)) parts.Add(new ByteArrayContent(bytes), name, file);
                else parts.Add(new StringContent(value.ToString()!), name);
            content = parts;
        }
        else
        {
            content = new FormUrlEncodedContent(fields.Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value.ToString()!))));
        }
        return client.PostAsync(new Uri(new Uri(page.BaseUri), chosen!.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.BaseUri), content);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response)
    {
        var context = BrowsingContext.New(Configuration.Default);
        var html = await response.Content.ReadAsStringAsync();
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(html).Address(response.RequestMessage!.RequestUri!.AbsoluteUri));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            if (input.Type is not ("submit" or "button" or "file") && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
                yield return new(input.Name!, input.Value);
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]")) yield return new(area.Name!, area.Value);
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            foreach (var option in select.SelectedOptions) yield return new(select.Name!, option.Value);
    }

    private sealed class Cookies(CookieContainer container) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            if (container.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held) request.Headers.Add("Cookie", held);
            var response = await base.SendAsync(request, cancel);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) container.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
