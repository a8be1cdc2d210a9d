using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Firms;

/// <summary>
/// Certification cohorts N_t = N_{t−1} + New − Expired + Renewed with three-year certificates decided on the announcement
/// calendar, the ladder from eaglet to gazelle by yearly batches (model II.10), and the count of relocated projects.
/// </summary>
public static class FirmStep
{
    /// <summary>Runs the step.</summary>
    public static void Run<T>(FirmParameters firms, AttractionParameters attraction, in Closing closing)
        where T : struct, ILanes<T>
    {
        if (closing.Context.Quarter == 0 || closing.Context.OpensYear) OpenYear<T>(closing);
        Certify<T>(firms, firms.HighTech, CertificateColumns.HighTech, closing);
        Certify<T>(firms, firms.Specialised, CertificateColumns.Specialised, closing);
        Climb<T>(firms, closing);
        CountRelocations<T>(attraction, closing);
    }

    private static void OpenYear<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        Tile state = closing.State;
        foreach (int lane in closing.Context.Packs<T>())
        {
            state.Set(DistrictState.EagletsThisYear, lane, Pack.Zero<T>());
            state.Set(DistrictState.GazellesThisYear, lane, Pack.Zero<T>());
            state.Set(DistrictState.BeijingThisYear, lane, Pack.Zero<T>());
            if (closing.Context.Quarter == 0) continue;
            CertificateColumns.HighTech.Age<T>(state, lane);
            CertificateColumns.Specialised.Age<T>(state, lane);
        }
    }

    private static void Certify<T>(FirmParameters firms, CertificateParameters certificate, CertificateColumns columns, in Closing closing)
        where T : struct, ILanes<T>
    {
        Tile state = closing.State;
        int season = closing.Context.Season;
        double decided = 0;
        for (int s = 0; s <= season; s++) decided += certificate.Announcements[s];
        if (season == 3) decided = 1;
        T announced = certificate.Announcements[season];
        var drives = firms.CertificationDrive.In<T>(closing.Context);
        var key = new DrawKey(closing.Context.Seed, firms.Name.Key, closing.Context.Quarter, columns.Luck);
        foreach (int lane in closing.Context.Packs<T>())
        {
            state.Set(columns.Before, lane, columns.Stock<T>(state, lane));
            T undecided = state.Get<T>(columns.Expiring, lane);
            T stillLater = T.Floor((state.Get<T>(columns.ExpiringThisYear, lane) * (1 - decided)) + 0.5);
            T decisions = T.Max(undecided - stillLater, 0);
            T renewed = 0;
            T fresh = 0;
            if (certificate.Announcements[season] > 0)
            {
                RandomLanes.Uniforms(key, closing.Context.FirstDraw + (ulong)lane, 0, out T renewal, out T arrival);
                renewed = Counts.Binomial(renewal, decisions, state.Get<T>(columns.Renewal, lane));
                fresh = Counts.NegativeBinomial(
                    arrival, state.Get<T>(columns.New, lane) * (drives[lane] * announced), state.Get<T>(columns.Dispersion, lane) * announced);
            }

            state.Set(columns.Expiring, lane, undecided - decisions);
            state.Add(columns.Issued, lane, renewed + fresh);
            closing.Frame.Set(columns.Firms, lane, columns.Stock<T>(state, lane));
            closing.Frame.Set(columns.Fresh, lane, fresh);
            closing.Frame.Set(columns.Lost, lane, decisions - renewed);
        }
    }

    private static void Climb<T>(FirmParameters firms, in Closing closing)
        where T : struct, ILanes<T>
    {
        Tile state = closing.State;
        var drives = firms.CertificationDrive.In<T>(closing.Context);
        double batch = firms.Batches[closing.Context.Season];
        bool evaluated = batch > 0;
        var key = new DrawKey(closing.Context.Seed, firms.Name.Key, closing.Context.Quarter, Purpose.Promotion);
        foreach (int lane in closing.Context.Packs<T>())
        {
            ulong draw = closing.Context.FirstDraw + (ulong)lane;
            RandomLanes.Uniforms(key, draw, 0, out T arriving, out T leaving);
            RandomLanes.Uniforms(key, draw, 1, out T promoting, out T falling);
            T eaglets = state.Get<T>(DistrictState.Eaglets, lane);
            T gazelles = state.Get<T>(DistrictState.Gazelles, lane);
            T passed = evaluated ? Counts.Poisson(promoting, state.Get<T>(DistrictState.NewGazelles, lane) * batch) : Pack.Zero<T>();
            T promoted = T.Min(passed, eaglets);
            T left = Counts.Binomial(leaving, eaglets - promoted, state.Get<T>(DistrictState.EagletExit, lane));
            T fallen = Counts.Binomial(falling, gazelles, state.Get<T>(DistrictState.GazelleExit, lane));
            T fresh = evaluated ? Counts.Poisson(arriving, state.Get<T>(DistrictState.NewEaglets, lane) * batch * drives[lane]) : Pack.Zero<T>();
            eaglets += fresh - left - promoted;
            gazelles += passed - fallen;
            T eagletsNew = state.Get<T>(DistrictState.EagletsThisYear, lane) + fresh;
            T gazellesNew = state.Get<T>(DistrictState.GazellesThisYear, lane) + passed;
            state.Set(DistrictState.Eaglets, lane, eaglets);
            state.Set(DistrictState.Gazelles, lane, gazelles);
            state.Set(DistrictState.EagletsThisYear, lane, eagletsNew);
            state.Set(DistrictState.GazellesThisYear, lane, gazellesNew);
            closing.Frame.Set(DistrictFrame.EagletFirms, lane, eaglets);
            closing.Frame.Set(DistrictFrame.EagletsThisYear, lane, eagletsNew);
            closing.Frame.Set(DistrictFrame.GazelleFirms, lane, gazelles);
            closing.Frame.Set(DistrictFrame.GazellesThisYear, lane, gazellesNew);
        }
    }

    private static void CountRelocations<T>(AttractionParameters attraction, in Closing closing)
        where T : struct, ILanes<T>
    {
        int column = attraction.CountRule == RelocationCountRule.Signed ? StreamOutput.Signings : StreamOutput.CarriedOut;
        foreach (int lane in closing.Context.Packs<T>())
        {
            T count = closing.State.Get<T>(DistrictState.BeijingThisYear, lane);
            for (int s = 0; s < attraction.Streams.Length; s++)
            {
                if (attraction.Streams[s].IsBeijingRelocation) count += closing.Pipeline.From(s * StreamOutput.Count).Get<T>(column, lane);
            }

            closing.State.Set(DistrictState.BeijingThisYear, lane, count);
            closing.Frame.Set(DistrictFrame.BeijingProjects, lane, count);
        }
    }
}
