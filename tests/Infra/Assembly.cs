// A run of the program takes the process for itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
