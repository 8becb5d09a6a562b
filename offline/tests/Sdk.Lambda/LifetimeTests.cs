using Shop.Tests.Sdk.Lambda.Handlers;

namespace Shop.Tests.Sdk.Lambda;

public sealed class LifetimeTests
{
    [Fact]
    public void The_handler_is_a_singleton_of_its_wrapper()
    {
        var wrapper = new SingletonHandler_Look_Generated();

        Assert.Same(wrapper.Look(Stream.Null).Handler, wrapper.Look(Stream.Null).Handler);
        Assert.NotSame(wrapper.Look(Stream.Null).Handler, new SingletonHandler_Look_Generated().Look(Stream.Null).Handler);
    }

    [Fact]
    public void Each_invocation_has_its_own_scope()
    {
        var wrapper = new SingletonHandler_Look_Generated();
        var one = wrapper.Look(Stream.Null);
        var two = wrapper.Look(Stream.Null);

        Assert.Same(one.First, one.Second);
        Assert.NotSame(one.First, two.First);
        Assert.False(one.WasOver);
        Assert.True(one.First.IsOver);
    }

    [Fact]
    public async Task A_handler_that_is_registered_as_scoped_is_created_for_each_invocation()
    {
        var wrapper = new ScopedHandler_Look_Generated();
        var one = await wrapper.Look(Stream.Null);
        var two = await wrapper.Look(Stream.Null);

        Assert.NotSame(one.Handler, two.Handler);
        Assert.False(one.WasOver);
        Assert.True(one.First.IsOver);
    }

    [Fact]
    public void The_startup_class_runs_once_for_each_wrapper()
    {
        var wrapper = new SingletonHandler_Look_Generated();

        Assert.Same(wrapper.Look(Stream.Null).Startup, wrapper.Look(Stream.Null).Startup);
        Assert.NotSame(wrapper.Look(Stream.Null).Startup, new SingletonHandler_Look_Generated().Look(Stream.Null).Startup);
    }

    [Fact]
    public void A_missing_service_fails_in_the_constructor_of_the_wrapper()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new MissingServiceHandler_Look_Generated());

        Assert.Contains(nameof(Unregistered), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapper_adds_its_version_to_the_execution_environment()
    {
        _ = new SingletonHandler_Look_Generated();

        Assert.Contains(
            "lib/amazon-lambda-annotations#",
            Environment.GetEnvironmentVariable("AWS_EXECUTION_ENV"),
            StringComparison.Ordinal);
    }
}
