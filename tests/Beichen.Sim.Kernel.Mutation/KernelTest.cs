using System.Globalization;
using System.Reflection;
using Xunit;

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>One test of the kernel, of a theory one of its rows, called without a test framework.</summary>
/// <param name="Name">Class, method and arguments; the same in every process.</param>
/// <param name="Method">Method of the test.</param>
/// <param name="Arguments">Its arguments; empty for a fact.</param>
internal sealed record KernelTest(string Name, MethodInfo Method, object?[] Arguments)
{
    /// <summary>Every test of this assembly, in the order of the names.</summary>
    public static KernelTest[] All() =>
    [
        .. typeof(KernelTest).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .SelectMany(method =>
                Rows(method).Select(row => new KernelTest($"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", row)})", method, row)))
            .OrderBy(test => test.Name, StringComparer.Ordinal),
    ];

    /// <summary>Runs the test; null when it passes, else what it failed with.</summary>
    public Exception? Fails()
    {
        try
        {
            object? instance = Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!);
            if (Method.Invoke(instance, Converted()) is Task task) task.GetAwaiter().GetResult();
            return null;
        }
        catch (TargetInvocationException failure)
        {
            return failure.InnerException;
        }
    }

    // A row states a whole number where the parameter may be a narrower one; the test framework converts it, and so must a plain call.
    private object?[] Converted() =>
    [
        .. Method.GetParameters().Select((parameter, at) => Arguments[at] is IConvertible value && parameter.ParameterType.IsPrimitive
            ? Convert.ChangeType(value, parameter.ParameterType, CultureInfo.InvariantCulture) : Arguments[at]),
    ];

    private static IEnumerable<object?[]> Rows(MethodInfo method)
    {
        if (!method.IsDefined(typeof(TheoryAttribute))) return [[]];
        IEnumerable<object?[]> inline = method.GetCustomAttributes<InlineDataAttribute>().Select(data => data.Data!);
        IEnumerable<object?[]> members = method.GetCustomAttributes<MemberDataAttribute>().SelectMany(data =>
        {
            PropertyInfo member = method.DeclaringType!.GetProperty(data.MemberName)
                ?? throw new InvalidOperationException($"{method} takes its rows from {data.MemberName}, which is no property");
            return ((IEnumerable<ITheoryDataRow>)member.GetValue(null)!).Select(row => row.GetData());
        });
        return inline.Concat(members);
    }
}
