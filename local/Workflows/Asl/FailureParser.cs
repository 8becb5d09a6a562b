namespace Shop.Local.Workflows.Asl;

/// <summary>Reads the fields Retry and Catch.</summary>
internal static class FailureParser
{
    public static FailureRules Rules(AslFields state) => new(
        state.Has("Retry") ? [.. OfEach(state, "Retry", Retrier)] : [],
        state.Has("Catch") ? [.. OfEach(state, "Catch", Catcher)] : []);

    private static IEnumerable<T> OfEach<T>(AslFields state, string name, Func<AslFields, IReadOnlyList<string>, T> read)
    {
        var all = state.Objects(name);
        foreach (var (index, fields) in all.Index())
        {
            var errors = fields.Texts("ErrorEquals");
            if (errors.Contains(WorkflowError.All) && (errors.Count > 1 || index < all.Count - 1))
            {
                throw fields.Problem("ErrorEquals", $"must have {WorkflowError.All} alone and in the last entry");
            }

            yield return read(fields, errors);
            fields.RefuseOthers();
        }
    }

    private static Retrier Retrier(AslFields fields, IReadOnlyList<string> errors)
    {
        var maximum = fields.OptionalWhole("MaxDelaySeconds", least: 1);
        var jitter = fields.OptionalText("JitterStrategy");
        return new(
            errors,
            TimeSpan.FromSeconds(fields.OptionalWhole("IntervalSeconds", least: 1) ?? 1),
            fields.OptionalWhole("MaxAttempts", least: 0) ?? 3,
            fields.OptionalNumber("BackoffRate", least: 1) ?? 2,
            maximum is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            jitter is null or "NONE" ? false
            : jitter == "FULL" ? true
            : throw fields.Problem("JitterStrategy", $"has the unknown value {jitter}"));
    }

    private static Catcher Catcher(AslFields fields, IReadOnlyList<string> errors) =>
        new(errors, fields.Text("Next"), fields.ReferenceOrNull("ResultPath", JsonPath.Root));
}
