namespace Shop.Local.Gateway;

/// <summary>
/// API Gateway's throttle: a bucket of at most <c>Burst</c> tokens that gains <c>Rate</c> tokens per second. A request takes one token.
/// </summary>
internal sealed class TokenBucket(ThrottleDefinition settings, TimeProvider time)
{
    private readonly Lock filling = new();
    private double tokens = settings.Burst;
    private long filled = time.GetTimestamp();

    public bool TryTake()
    {
        lock (filling)
        {
            var now = time.GetTimestamp();
            tokens = Math.Min(settings.Burst, tokens + (time.GetElapsedTime(filled, now).TotalSeconds * settings.Rate));
            filled = now;
            if (tokens < 1)
            {
                return false;
            }

            tokens--;
            return true;
        }
    }
}
