namespace Beichen.Sim.Kernel.Factors;

/// <summary>What many outcomes share by chance. The numbers order the scores; a factor is drawn under its own key, so a new one moves no other.</summary>
public enum CommonFactor
{
    /// <summary>The city's growth of the year: its score is that of the city's own law, and only correlations are stated here.</summary>
    City = 0,

    /// <summary>Delay of works of every kind, once a draw.</summary>
    Delay = 1,

    /// <summary>Growth of all activities of the district beyond the city's.</summary>
    District = 2,

    /// <summary>Growth of manufacturing beyond that.</summary>
    Manufacturing = 3,

    /// <summary>Prices of output, beyond each activity's own.</summary>
    Prices = 4,

    /// <summary>Housing: sales, building and what is taxed of them, a rate.</summary>
    Housing = 5,

    /// <summary>What all taxes collect beyond their bases, a rate.</summary>
    Fiscal = 6,

    /// <summary>Receipts that are no tax, in logarithms.</summary>
    NonTax = 7,

    /// <summary>Investment outside the plan's projects.</summary>
    Starts = 8,
}
