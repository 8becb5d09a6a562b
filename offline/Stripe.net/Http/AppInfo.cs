namespace Stripe;

/// <summary>The application that the user agent names.</summary>
public class AppInfo
{
    public string Name { get; set; }
}
