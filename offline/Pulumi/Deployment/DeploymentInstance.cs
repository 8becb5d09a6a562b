namespace Pulumi;

/// <summary>The run of a program: its properties and the calls of provider functions.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    public string StackName => Deployment.StackName;

    public string ProjectName => Deployment.ProjectName;

    public string OrganizationName => Deployment.OrganizationName;

    /// <exception cref="InvalidOperationException">The run has none.</exception>
    public string RootDirectory
        => Deployment.RootDirectory ?? throw new InvalidOperationException("This run has no root directory.");

    public bool IsDryRun => Deployment.IsDryRun;

    internal Deployment Deployment { get; }

    public Output<T> Invoke<T>(string token, InvokeArgs args)
        => Deployment.Invoke<T>(token, args);

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args)
        => Deployment.InvokeAsync<T>(token, args);

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args)
        => (await Deployment.InvokeAsync<ImmutableDictionary<string, T>>(token, args).ConfigureAwait(false)).Values.First();

    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null)
        => Deployment.Call<T>(token, args, self);
}
