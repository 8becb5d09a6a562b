namespace Shop.Local.Workers;

/// <summary>The result of a worker's search for work.</summary>
/// <param name="Next">
/// The time of the local clock at which work may be due; null when work can come only from <see cref="Worker.Ring"/>.
/// </param>
internal readonly record struct WorkStep(bool Worked, DateTimeOffset? Next)
{
    public static WorkStep Done => new(Worked: true, Next: null);

    public static WorkStep NothingBefore(DateTimeOffset? time) => new(Worked: false, time);
}
