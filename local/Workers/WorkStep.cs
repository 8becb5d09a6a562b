namespace Shop.Local.Workers;

/// <summary>What a worker did when it looked for work.</summary>
/// <param name="Next">The time of the local clock at which work may be due; null when only a ring brings work.</param>
internal readonly record struct WorkStep(bool Worked, DateTimeOffset? Next)
{
    public static WorkStep Done => new(Worked: true, Next: null);

    public static WorkStep NothingBefore(DateTimeOffset? time) => new(Worked: false, time);
}
