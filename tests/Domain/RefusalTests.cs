using Shop.Domain;

namespace Shop.Tests.Domain;

/// <summary>The code and the sentence of every refusal of one feature.</summary>
public abstract class RefusalTests
{
    /// <summary>Every refusal, with each form of its sentence.</summary>
    public abstract IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table { get; }

    [Fact]
    public void Each_refusal_has_its_code_and_its_sentence() => Assert.All(
        Table, row => Assert.Equal((row.Code, row.Sentence), (row.Refusal.Code, row.Refusal.Message)));
}
