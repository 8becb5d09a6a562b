using Shop.Domain;

namespace Shop.Tests.Conventions;

public sealed class PureDomainTests
{
    private static readonly AssemblyFacts Domain = new(typeof(Money).Assembly);

    [Theory]
    [InlineData("System.IO.")]
    [InlineData("System.Net.")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Threading.Tasks.")]
    [InlineData("System.Text.Json.")]
    [InlineData("System.Environment")]
    [InlineData("System.Random")]
    [InlineData("System.TimeProvider")]
    [InlineData("System.Console")]
    public void The_domain_uses_no_type_of_I_O_time_or_randomness(string prefix) =>
        Assert.DoesNotContain(Domain.UsedTypes, type => type.StartsWith(prefix, StringComparison.Ordinal));

    [Theory]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Guid.CreateVersion7")]
    public void The_domain_does_not_read_the_clock_or_create_ids(string member) => Assert.DoesNotContain(member, Domain.UsedMembers);
}
