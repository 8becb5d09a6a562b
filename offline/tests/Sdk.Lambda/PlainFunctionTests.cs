using Amazon.Lambda.CognitoEvents;
using Shop.Tests.Sdk.Lambda.Handlers;

namespace Shop.Tests.Sdk.Lambda;

public sealed class PlainFunctionTests
{
    [Fact]
    public async Task Input_and_context_are_passed_to_the_function()
    {
        var trigger = new CognitoPostConfirmationEvent { UserName = "ann" };
        var returned = await new Plain_Confirmed_Generated().Confirmed(trigger, new FakeContext());

        Assert.Same(trigger, returned);
        Assert.Equal("function-1", returned.Request.ClientMetadata["seenBy"]);
    }

    [Fact]
    public void A_function_can_omit_the_context_the_result_or_the_input()
    {
        new Plain_Remember_Generated().Remember("tea");

        Assert.Equal("tea", Plain.LastSeen.Value);
        Assert.Equal("tea!", new Plain_Shout_Generated().Shout("tea"));
        Assert.Equal("request-1", new Plain_Alone_Generated().Alone(new FakeContext()));
        Assert.Equal(3, new Plain_Empty_Generated().Empty(Stream.Null));
    }

    [Fact]
    public async Task An_exception_of_the_function_reaches_the_runtime()
    {
        var exception = await Assert.ThrowsAsync<InvalidTimeZoneException>(() => new Plain_Fail_Generated().Fail("no tea"));

        Assert.Equal("no tea", exception.Message);
    }
}
