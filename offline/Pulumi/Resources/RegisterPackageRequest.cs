namespace Pulumi;

/// <summary>
/// The package of a parameterised provider. Only the engine reads it. The overloads with this parameter exist here because a call that
/// is ambiguous with the package must be ambiguous here too.
/// </summary>
public sealed class RegisterPackageRequest
{
    private RegisterPackageRequest()
    {
    }
}
