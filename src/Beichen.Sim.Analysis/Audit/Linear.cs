namespace Beichen.Sim.Analysis.Audit;

/// <summary>A linear expression: a constant plus coefficients of variables, terms of one variable added up.</summary>
internal sealed class Linear
{
    private readonly SortedDictionary<int, double> _terms = [];

    public Linear(double constant = 0) => Constant = constant;

    public double Constant { get; private set; }

    public IEnumerable<(int Variable, double Coefficient)> Terms => _terms.Select(term => (term.Key, term.Value));

    /// <summary>Adds a multiple of a variable; returns this expression.</summary>
    public Linear Plus(int variable, double coefficient = 1)
    {
        if (coefficient != 0) _terms[variable] = _terms.GetValueOrDefault(variable) + coefficient;
        return this;
    }

    /// <summary>Adds a multiple of an expression; returns this expression.</summary>
    public Linear Plus(Linear other, double factor = 1)
    {
        foreach ((int variable, double coefficient) in other.Terms) Plus(variable, coefficient * factor);
        Constant += other.Constant * factor;
        return this;
    }

    /// <summary>Adds a number; returns this expression.</summary>
    public Linear PlusConstant(double constant)
    {
        Constant += constant;
        return this;
    }
}
