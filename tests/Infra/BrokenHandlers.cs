using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Tests.Infra;

// Each handler breaks other rules. None has an entry point, because the source generator does not run here.
internal sealed class Unreachable
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class OpenToAnybody
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Get, "/open")]
    [Operation("Opens")]
    [Replies<string>(200)]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class Forgetful
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Post, "/forgotten")]
    [Operation("Forgets what it answered")]
    [Roles(Role.Customer)]
    [Replies<string>(200)]
    [Idempotent]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class Undecided
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Any, "Somewhere/{id")]
    [Public]
    [Roles]
    public static void Handle()
    {
    }
}

internal sealed class Slow
{
    [LambdaFunction(MemorySize = 64, Timeout = 30)]
    [RestApi(LambdaHttpMethod.Get, "/slow/{id}")]
    [Public]
    [Operation("Takes long")]
    [Replies<string>(200)]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class Greedy
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Put, "/slow/{slowId}")]
    [Roles(Role.Admin)]
    [Operation("Takes much")]
    [Replies<string>(200)]
    [NoAccess]
    [Access(ShopTable.Users, Grant.None)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.UsersByEmail)]
    [Access(ShopTable.Products, Grant.GetItem, Index = Tables.ProductsListing)]
    public static void Handle()
    {
    }
}

internal sealed class Entangled
{
    [LambdaFunction(MemorySize = 512, Timeout = 901)]
    [CognitoTrigger(CognitoTrigger.PreSignUp)]
    [Roles(Role.Admin)]
    [UserPoolClient]
    [UserPool(PoolGrant.None)]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class EntangledToo
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [CognitoTrigger(CognitoTrigger.PreSignUp)]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class Torn
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [MapsStream(ShopTable.Carts, 1)]
    [Consumes("Sales!")]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class TornToo
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [MapsStream(ShopTable.Carts, 1)]
    [Consumes("Sales!")]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class Astray
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [WorkflowTask(Workflow.Checkout)]
    [NoAccess]
    public static void Handle()
    {
    }
}

internal sealed class HandlerWithANameThatIsTooLongForAFunction
{
    [LambdaFunction(MemorySize = 512, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Get, "/open")]
    [Public]
    [Operation("Has a long name")]
    [Replies<string>(200)]
    [NoAccess]
    public static void Handle()
    {
    }
}
