using Shop.Local.Verbs;

namespace Shop.Tests.Local.Serving;

public sealed class UpOptionsTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("8.5")]
    public void The_error_for_an_invalid_port_has_the_name_of_the_option(string port)
    {
        var errors = UpVerb.Create(TextWriter.Null, TextWriter.Null).Parse(["--port", port]).Errors;
        Assert.Contains(errors, error => error.Message.Contains("--port", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("8787")]
    [InlineData("65535")]
    public void A_valid_port_is_accepted(string port) =>
        Assert.Empty(UpVerb.Create(TextWriter.Null, TextWriter.Null).Parse(["--port", port]).Errors);

    [Fact]
    public void A_data_folder_without_a_name_is_refused_by_name()
    {
        var error = Assert.Single(UpVerb.Create(TextWriter.Null, TextWriter.Null).Parse(["--data", ""]).Errors);
        Assert.Contains("--data", error.Message, StringComparison.Ordinal);
    }
}
