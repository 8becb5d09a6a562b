// The current deployment of Pulumi is one for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
