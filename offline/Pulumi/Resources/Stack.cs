namespace Pulumi;

/// <summary>
/// The root component, with the name <c>{project}-{stack}</c>. The constructor of a derived class creates the resources; its [Output]
/// properties are the outputs of the stack.
/// </summary>
public class Stack : ComponentResource
{
    internal const string TypeName = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeName, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options))
        => Deployment.Running.Stack = this;

    internal void RegisterPropertyOutputs()
    {
        var outputs = DeclaredOutputs()
            .Where(output => !output.Property.DeclaringType!.IsAssignableFrom(typeof(Stack)))
            .ToDictionary(output => output.Name, output => output.Property.GetValue(this));
        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var wrong = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions? Convert(StackOptions? options) => options is null ? null : new()
    {
        ResourceTransformations = options.ResourceTransformations,
        ResourceTransforms = options.ResourceTransforms,
    };
}
