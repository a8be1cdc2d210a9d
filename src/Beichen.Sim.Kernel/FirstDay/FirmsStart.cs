using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.FirstDay;

/// <summary>Firms on the first day: the city's counts times the district's share.</summary>
internal static class FirmsStart
{
    internal static void Settle<T>(FirmParameters firms, in StartSampler sampler)
        where T : struct, ILanes<T>
    {
        Certificates<T>(firms.HighTech, CertificateColumns.HighTech, sampler);
        Certificates<T>(firms.Specialised, CertificateColumns.Specialised, sampler);
        sampler.Set(DistrictState.HighTechAtStart, sampler.Get<T>(DistrictState.HighTechStock));
        T eaglets = sampler.Draw<T>(firms.Eaglets.CityPasses) * sampler.Draw<T>(firms.Eaglets.DistrictShare);
        T gazelles = sampler.Draw<T>(firms.Gazelles.CityPasses) * sampler.Draw<T>(firms.Gazelles.DistrictShare);
        sampler.Set(DistrictState.Eaglets, Pack.Whole(eaglets * (1 + sampler.Draw<T>(firms.Eaglets.Earlier))));
        sampler.Set(DistrictState.Gazelles, Pack.Whole(gazelles * (1 + sampler.Draw<T>(firms.Gazelles.Earlier))));
        sampler.Set(DistrictState.NewEaglets, eaglets * sampler.Draw<T>(firms.Eaglets.Ratio));
        sampler.Set(DistrictState.NewGazelles, gazelles * sampler.Draw<T>(firms.Gazelles.Ratio));
        sampler.Put<T>(DistrictState.EagletExit, firms.Eaglets.Exit);
        sampler.Put<T>(DistrictState.GazelleExit, firms.Gazelles.Exit);
    }

    // Whole firms of three ages: the city's total times the district's share.
    private static void Certificates<T>(CertificateParameters certificate, CertificateColumns columns, in StartSampler sampler)
        where T : struct, ILanes<T>
    {
        T stock = Pack.Whole(sampler.Draw<T>(certificate.CityFirms) * sampler.Draw<T>(certificate.DistrictShare));
        T expiring = Pack.Whole(stock * certificate.CohortShares[0]);
        T next = T.Min(Pack.Whole(stock * certificate.CohortShares[1]), stock - expiring);
        sampler.Set(columns.Expiring, expiring);
        sampler.Set(columns.ExpiringNext, next);
        sampler.Set(columns.ExpiringLater, stock - expiring - next);
        sampler.Set(columns.ExpiringThisYear, expiring);
        sampler.Set(columns.New, T.Max(sampler.Draw<T>(certificate.NewRate), 0) * stock);
        sampler.Put<T>(columns.Dispersion, certificate.Dispersion);
        sampler.Put<T>(columns.Renewal, certificate.Renewal);
        sampler.Set(columns.Before, stock);
    }
}
