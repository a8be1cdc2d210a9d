namespace Beichen.Sim.Grains.Entities;

/// <summary>The attraction pipeline.</summary>
[Alias("Beichen.Sim.IAttractionGrain")]
public interface IAttractionGrain : IEntityGrain
{
    /// <summary>Phase 2: signs and asks the parks. Done when the quarter before has ended; asked for when that end was not heard.</summary>
    [Alias("Sign")]
    Task<Columns> Sign(int quarter);

    /// <summary>Phase 4: invests what the parks admitted, given the district's opening. Then phase 2 of the next quarter.</summary>
    [Alias("Invest")]
    Task<QuarterEnd> Invest(int quarter, Columns opening, ColumnsList parkAnswers);
}
