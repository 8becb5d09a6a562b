using Shop.Contract.Handlers;

namespace Shop.Tests.Infra;

public sealed class FunctionTableTests
{
    private const int MaxLines = 150;

    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, FunctionTable.RelativePath));

    [Fact]
    public void The_table_in_the_architecture_document_matches_the_handlers() =>
        Assert.True(Document == FunctionTable.Update(Document, HandlerCatalog.Deployed), "Run ./shop docs --accept.");

    [Fact]
    public void The_architecture_document_stays_short_beside_its_table() => Assert.InRange(
        Document.Split('\n').Count(line => !line.StartsWith('|')), 1, MaxLines);

    [Fact]
    public void A_document_without_the_marks_is_refused() =>
        Assert.Contains(
            FunctionTable.RelativePath,
            Assert.Throws<FormatException>(() => FunctionTable.Update("# Title", HandlerCatalog.Deployed)).Message,
            StringComparison.Ordinal);
}
