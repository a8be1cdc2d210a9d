namespace Beichen.Sim.Plans.Problems;

/// <summary>
/// What was asked for cannot be answered as it stands: a scenario with problems, a target that is not in the plan, a folder that holds something else.
/// Nothing was written. Each problem is one line that says what was found and what was expected.
/// </summary>
public class RefusedException : Exception
{
    /// <summary>With no word of the reason.</summary>
    public RefusedException()
    {
    }

    /// <summary>With one problem.</summary>
    public RefusedException(string message)
        : base(message) => Problems = [message];

    /// <summary>With one problem and what lies behind it.</summary>
    public RefusedException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    /// <summary>With several problems.</summary>
    public RefusedException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>The problems, one line each.</summary>
    public IReadOnlyList<string> Problems { get; } = [];

    /// <summary>What of the question the problems are about, e.g. <c>target</c>; null for a file or a folder.</summary>
    public string? Subject { get; private init; }

    /// <summary>Part of a question is not what it can be.</summary>
    /// <param name="subject">Which part.</param>
    /// <param name="found">What it was.</param>
    /// <param name="expected">What it can be.</param>
    public static RefusedException Of(string subject, string found, string expected) => new($"found '{found}', expected {expected}") { Subject = subject };

    /// <summary>Files have problems.</summary>
    public static RefusedException Of(IEnumerable<Problem> problems) => new([.. problems.Select(problem => problem.ToString())]);
}
