using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Where a certificate's cohorts stand among the columns of the district, and what its luck is for.</summary>
/// <param name="State">First of its <see cref="Count"/> columns of the state.</param>
/// <param name="Before">Column of the state: certified firms at the end of the quarter before.</param>
/// <param name="Firms">Column published: certified firms.</param>
/// <param name="Fresh">Column published: first certifications of the quarter.</param>
/// <param name="Lost">Column published: certificates lost in the quarter.</param>
/// <param name="Luck">Purpose of its random numbers.</param>
public readonly record struct CertificateColumns(int State, int Before, int Firms, int Fresh, int Lost, Purpose Luck)
{
    /// <summary>Number of columns of the state.</summary>
    public const int Count = 8;

    /// <summary>National high-tech firms.</summary>
    public static CertificateColumns HighTech { get; } =
        new(DistrictState.HighTech, DistrictState.HighTechStock, DistrictFrame.HighTechFirms,
            DistrictFrame.HighTechNew, DistrictFrame.HighTechLost, Purpose.Certification);

    /// <summary>Specialised and new firms.</summary>
    public static CertificateColumns Specialised { get; } =
        new(DistrictState.Specialised, DistrictState.SpecialisedStock, DistrictFrame.SpecialisedFirms,
            DistrictFrame.SpecialisedNew, DistrictFrame.SpecialisedLost, Purpose.SpecialisedCertification);

    /// <summary>Certificates that expire this year and are not yet decided.</summary>
    public int Expiring => State;

    /// <summary>Certificates that expire next year.</summary>
    public int ExpiringNext => State + 1;

    /// <summary>Certificates that expire the year after.</summary>
    public int ExpiringLater => State + 2;

    /// <summary>Certificates issued this year.</summary>
    public int Issued => State + 3;

    /// <summary>Certificates that expired this year, decided or not.</summary>
    public int ExpiringThisYear => State + 4;

    /// <summary>Mean first certifications a year.</summary>
    public int New => State + 5;

    /// <summary>Dispersion of first certifications.</summary>
    public int Dispersion => State + 6;

    /// <summary>Probability of renewal.</summary>
    public int Renewal => State + 7;

    /// <summary>Certified firms now, a lane a draw: every cohort that has not lost its certificate.</summary>
    public T Stock<T>(Tile state, int lane)
        where T : struct, ILanes<T> =>
        state.Get<T>(Expiring, lane) + state.Get<T>(ExpiringNext, lane) + state.Get<T>(ExpiringLater, lane) + state.Get<T>(Issued, lane);

    /// <summary>The turn of the year: each cohort moves up one, and what is undecided stays with those that expire.</summary>
    public void Age<T>(Tile state, int lane)
        where T : struct, ILanes<T>
    {
        T expiring = state.Get<T>(ExpiringNext, lane) + state.Get<T>(Expiring, lane);
        state.Set(Expiring, lane, expiring);
        state.Set(ExpiringThisYear, lane, expiring);
        state.Set(ExpiringNext, lane, state.Get<T>(ExpiringLater, lane));
        state.Set(ExpiringLater, lane, state.Get<T>(Issued, lane));
        state.Set(Issued, lane, Pack.Zero<T>());
    }
}
