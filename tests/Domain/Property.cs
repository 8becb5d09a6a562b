using FsCheck;
using FsCheck.Fluent;

namespace Shop.Tests.Domain;

/// <summary>Runs a body on 300 generated values. A failure names the value and the seed to replay it with.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> values, Action<T> body) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(values.ToArbitrary(), body));
}
