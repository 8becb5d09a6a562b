// Pulumi's tests share one ambient deployment.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
