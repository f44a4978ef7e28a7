using CuuLong.Platform.Files;

namespace CuuLong.Tests.Platform.Files;

public sealed class ConvertingToPdf
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Word_document_becomes_a_PDF_once_and_the_same_ever_after()
    {
        using var fixture = new StoreFixture();
        var document = await fixture.Saved(SampleFiles.Docx("Kính gửi: Ủy ban nhân dân tỉnh"), "Tờ trình.docx");

        var first = await fixture.Converter.ToPdf(document, Cancel);
        var second = await fixture.Converter.ToPdf(document with { Name = "Tên khác.docx" }, Cancel);

        Assert.Null(first.Refusal);
        Assert.Equal(("application/pdf", "Tờ trình.pdf"), (first.Value!.Type, first.Value.Name));
        Assert.Equal(first.Value with { Name = "Tên khác.pdf" }, second.Value);
    }

    [Fact]
    public async Task Several_documents_go_in_one_run_and_a_PDF_is_its_own()
    {
        using var fixture = new StoreFixture();
        var pdf = await fixture.Saved(SampleFiles.Pdf(), "san.pdf");
        StoredFile[] documents = [await fixture.Saved(SampleFiles.Docx("một"), "1.docx"), pdf, await fixture.Saved(SampleFiles.Docx("hai"), "2.docx"), await fixture.Saved(SampleFiles.Png, "anh.png")];

        var made = await fixture.Converter.ToPdf(documents, Cancel);

        Assert.Equal(["1.pdf", "san.pdf", "2.pdf"], made.Take(3).Select(m => m.Value!.Name));
        Assert.Equal(pdf, made[1].Value);
        Assert.NotEqual(made[0].Value!.Hash, made[2].Value!.Hash);
        Assert.Equal("platform.files.not-convertible", made[3].Refusal?.Code);
    }

    [Fact]
    public async Task A_converter_that_hangs_is_ended_with_its_children_and_the_other_worker_goes_on()
    {
        using var script = new Script("""
            if grep -q treo "${@: -1}"; then echo $$ >> "$0.pids"; sleep 300 & echo $! >> "$0.pids"; wait; fi
            while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; */*.docx) last="$1";; esac; shift; done
            printf '%%PDF-1.4\n%%%%EOF\n' > "$out/$(basename "$last" .docx).pdf"
            """);
        using var fixture = new StoreFixture(With(script, timeout: 6));
        var hangs = await fixture.Saved(SampleFiles.Zip(("word/document.xml", "<w/>"), ("treo", "x")), "treo.docx");
        var works = await fixture.Saved(SampleFiles.Docx("x"), "chay.docx");

        var hanging = fixture.Converter.ToPdf(hangs, Cancel);
        Assert.Null((await fixture.Converter.ToPdf(works, Cancel)).Refusal);
        Assert.False(hanging.IsCompleted);

        Assert.Equal("platform.files.converter-failed", (await hanging).Refusal?.Code);
        // The kernel takes a killed process away when it comes to it.
        for (var until = DateTime.UtcNow.AddSeconds(20); Living(script).Any() && DateTime.UtcNow < until;) await Task.Delay(50, Cancel);
        Assert.Empty(Living(script));
    }

    private static IEnumerable<string> Living(Script script) =>
        File.ReadAllLines(script.Path + ".pids").Where(pid => File.Exists($"/proc/{pid}/cmdline") && File.ReadAllText($"/proc/{pid}/cmdline").Length > 0);

    [Fact]
    public async Task A_converter_that_crashes_refuses_its_document_and_works_for_the_next()
    {
        using var script = new Script("""
            if grep -q treo "${@: -1}"; then kill -SEGV $$; fi
            while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; */*.docx) last="$1";; esac; shift; done
            printf '%%PDF-1.4\n%%%%EOF\n' > "$out/$(basename "$last" .docx).pdf"
            """);
        using var fixture = new StoreFixture(With(script, workers: 1));
        var crashes = await fixture.Saved(SampleFiles.Zip(("word/document.xml", "<w/>"), ("treo", "x")), "treo.docx");
        var works = await fixture.Saved(SampleFiles.Docx("x"), "chay.docx");

        var answers = await fixture.Converter.ToPdf([works, crashes], Cancel);

        Assert.Null(answers[0].Refusal);
        Assert.Equal("platform.files.converter-failed", answers[1].Refusal?.Code);
    }

    [Fact]
    public async Task Past_the_queue_one_is_told_at_once()
    {
        using var script = new Script("sleep 300");
        using var fixture = new StoreFixture(With(script, timeout: 3, workers: 1, queue: 1));
        var documents = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fixture.Saved(SampleFiles.Docx($"bản {i}"), $"{i}.docx")));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var running = documents.Take(2).Select(d => fixture.Converter.ToPdf(d, stop.Token)).ToArray();
        Assert.Equal("platform.files.converter-busy", (await fixture.Converter.ToPdf(documents[2], Cancel)).Refusal?.Code);

        await stop.CancelAsync();
        foreach (var run in running) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task Without_LibreOffice_the_sentence_says_what_to_install()
    {
        using var fixture = new StoreFixture(new() { LibreOffice = new() { Program = "no-such-program" } });
        var document = await fixture.Saved(SampleFiles.Docx("x"), "a.docx");
        Assert.Equal("platform.files.converter-missing", (await fixture.Converter.ToPdf(document, Cancel)).Refusal?.Code);
    }

    private static FileSettings With(Script script, double timeout = 60, int workers = 2, int queue = 8) =>
        new() { LibreOffice = new() { Program = script.Path, TimeoutSeconds = timeout, Workers = workers, Queue = queue } };

    private sealed class Script : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cuulong-script");

        public Script(string body)
        {
            File.WriteAllText(Path, "#!/bin/bash\n" + body.ReplaceLineEndings("\n") + "\n");
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Path => System.IO.Path.Combine(folder.FullName, "soffice");

        public void Dispose() => folder.Delete(recursive: true);
    }
}
