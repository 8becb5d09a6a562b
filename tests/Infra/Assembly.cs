// A run of the program uses static state of the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
