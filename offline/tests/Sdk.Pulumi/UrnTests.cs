namespace Shop.Tests.Sdk.Pulumi;

public class UrnTests
{
    private static readonly TestOptions Options = new() { ProjectName = "shop", StackName = "dev", IsPreview = false };

    [Fact]
    public async Task Every_mock_urn_contains_the_type_of_the_stack()
    {
        Group? group = null;
        Thing? thing = null;
        await Deployment.TestAsync(new Mocks(), Options, () =>
        {
            group = new Group("group");
            thing = new Thing("thing", options: new CustomResourceOptions { Parent = new Group("inner", new() { Parent = group }) });
        });

        Assert.Equal($"urn:pulumi:dev::shop::pulumi:pulumi:Stack${Group.Token}::group", await Run.ValueAsync(group!.Urn));
        Assert.Equal($"urn:pulumi:dev::shop::pulumi:pulumi:Stack${Thing.Token}::thing", await Run.ValueAsync(thing!.Urn));
    }

    [Fact]
    public async Task A_created_urn_contains_the_types_of_all_parents()
    {
        Output<string>? child = null;
        Output<string>? root = null;
        Output<string>? elsewhere = null;
        await Deployment.TestAsync(new Mocks(), Options, () =>
        {
            child = Urn.Create("name", "a:b:C", parentUrn: "urn:pulumi:dev::shop::x:y:Z::parent");
            root = Urn.Create("name", "a:b:C");
            elsewhere = Urn.Create("name", "a:b:C", parent: new Group("group"));
        });

        Assert.Equal("urn:pulumi:dev::shop::x:y:Z$a:b:C::name", await Run.ValueAsync(child!));
        Assert.Equal("urn:pulumi:dev::shop::a:b:C::name", await Run.ValueAsync(root!));
        Assert.Equal($"urn:pulumi:dev::shop::pulumi:pulumi:Stack${Group.Token}$a:b:C::name", await Run.ValueAsync(elsewhere!));
    }

    [Fact]
    public async Task A_created_urn_has_only_one_parent()
        => await Run.FailAsync(() => Urn.Create("n", "a:b:C", parent: new Group("group"), parentUrn: "urn:pulumi:s::p::a:b:C::n"));

    [Fact]
    public void Urns_with_equal_text_are_equal()
    {
        Assert.Equal(new Urn("urn:x"), new Urn("urn:x"));
        Assert.True(new Urn("urn:x") != new Urn("urn:y"));
        Assert.Equal("urn:x", new Urn("urn:x"));
        Assert.Throws<ArgumentException>(() => new Urn(""));
    }

    [Fact]
    public async Task A_resource_needs_a_type_and_a_name()
    {
        await Run.FailAsync(() => _ = new Thing(""));
        await Run.FailAsync(() => _ = new ComponentResource("", "name"));
    }
}
