using Google.OrTools.LinearSolver;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// A linear programme whose rows belong to limits that can be kept or dropped as one. Solved by the simplex method of OR-Tools
/// (GLOP); rows without a limit are definitions and always hold.
/// </summary>
internal sealed class LinearProgramme
{
    /// <summary>Limit of a row that always holds.</summary>
    public const int Definition = -1;

    private readonly List<(string Name, double Low, double High)> _variables = [];
    private readonly List<(int Limit, Linear Terms, double Low, double High)> _rows = [];

    /// <summary>Adds a variable.</summary>
    public int Variable(string name, double low = 0, double high = double.PositiveInfinity)
    {
        _variables.Add((name, low, high));
        return _variables.Count - 1;
    }

    /// <summary>Holds an expression between two numbers, under a limit.</summary>
    public void Hold(int limit, Linear expression, double low, double high) =>
        _rows.Add((limit, expression, low - expression.Constant, high - expression.Constant));

    /// <summary>Holds an expression at or above a number.</summary>
    public void AtLeast(int limit, Linear expression, double low) => Hold(limit, expression, low, double.PositiveInfinity);

    /// <summary>Holds an expression at or below a number.</summary>
    public void AtMost(int limit, Linear expression, double high) => Hold(limit, expression, double.NegativeInfinity, high);

    /// <summary>Whether the definitions and the limits kept can hold together.</summary>
    public bool IsFeasible(Func<int, bool> keeps) => Solve(keeps, null) is not null;

    /// <summary>The most that an expression can reach under the limits kept; null when they cannot hold together.</summary>
    /// <exception cref="InvalidOperationException">The expression has no bound.</exception>
    public double? Most(Func<int, bool> keeps, Linear expression)
    {
        double? most = Solve(keeps, expression);
        if (most is null && IsFeasible(keeps)) throw new InvalidOperationException("The expression has no upper bound under the limits kept.");
        return most;
    }

    private double? Solve(Func<int, bool> keeps, Linear? goal)
    {
        using Solver solver = Solver.CreateSolver("GLOP");
        var variables = new Variable[_variables.Count];
        for (int v = 0; v < variables.Length; v++) variables[v] = solver.MakeNumVar(_variables[v].Low, _variables[v].High, _variables[v].Name);
        foreach ((int limit, Linear terms, double low, double high) in _rows)
        {
            if (limit != Definition && !keeps(limit)) continue;
            Constraint row = solver.MakeConstraint(low, high);
            foreach ((int variable, double coefficient) in terms.Terms) row.SetCoefficient(variables[variable], coefficient);
        }

        Objective objective = solver.Objective();
        if (goal is not null)
        {
            foreach ((int variable, double coefficient) in goal.Terms) objective.SetCoefficient(variables[variable], coefficient);
        }

        objective.SetMaximization();
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE => objective.Value() + (goal?.Constant ?? 0),
            Solver.ResultStatus.INFEASIBLE => null,
            var status => throw new InvalidOperationException($"The audit's linear programme ended {status}."),
        };
    }
}
