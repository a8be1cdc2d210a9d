namespace Beichen.Sim.Grains.Entities;

/// <summary>The attraction pipeline.</summary>
[Alias("Beichen.Sim.IAttractionGrain")]
public interface IAttractionGrain : IEntityGrain
{
    /// <summary>Phase 2: signs and asks the parks.</summary>
    [Alias("Sign")]
    Task<Columns> Sign(int quarter);

    /// <summary>Phase 4: invests what the parks admitted.</summary>
    [Alias("Invest")]
    Task<Columns> Invest(int quarter, ColumnsList parkAnswers);
}
