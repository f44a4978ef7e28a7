using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using CuuLong.Platform.Text;

namespace CuuLong.Tests.Modules.Signing.Verification;

public sealed class VerifyTexts
{
    [Fact]
    public void Every_reason_has_a_sentence_in_three_languages()
    {
        var words = new WordBook(TestApp.Modules);
        var own = typeof(VerifyReasons).GetFields().Select(f => (string)f.GetRawConstantValue()!);
        var codes = own.Concat(Enum.GetValues<Reason>().Where(r => r != Reason.None).Select(r => r.Code()));
        Assert.Empty(from code in codes from language in WordBook.Languages where !words.Has(language, $"signing.verify.reason.{code}") select $"{language} {code}");
    }
}
