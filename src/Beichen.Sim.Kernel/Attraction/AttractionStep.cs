using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Attraction;

/// <summary>
/// The attraction pipeline's quarter (model 4.9): signings arrive with over-dispersion, some turn into investment of an
/// uncertain size, that asks the parks for land or, where firms move into buildings, for floor area, and what is admitted builds and produces by cohort.
/// </summary>
public static class AttractionStep
{
    /// <summary>Settles each stream's uncertainties.</summary>
    public static void Initialise<T>(AttractionParameters parameters, int quarters, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        for (int s = 0; s < parameters.Streams.Length; s++)
        {
            ArrivalStreamParameters stream = parameters.Streams[s];
            Tile own = state.From(s * StreamState.Count(quarters));
            foreach (int lane in context.Packs<T>())
            {
                ulong draw = context.FirstDraw + (ulong)lane;
                T size = 0;
                T land = 0;
                T roomed = 0;
                T floors = 0;
                foreach (SizeClassParameters sizeClass in stream.Sizes)
                {
                    T part = sizeClass.Share * sizeClass.Investment.Sample<T>(context.Seed, draw);
                    size += part;
                    if (sizeClass.TakesRooms)
                    {
                        roomed += part;
                        floors += part * sizeClass.FloorAreaPerInvestment.Sample<T>(context.Seed, draw);
                        continue;
                    }

                    land += part * sizeClass.LandPerInvestment.Sample<T>(context.Seed, draw);
                }

                own.Set(StreamState.AnnualMean, lane, stream.AnnualMean.Sample<T>(context.Seed, draw));
                own.Set(StreamState.Dispersion, lane, stream.Dispersion.Sample<T>(context.Seed, draw));
                own.Set(StreamState.HitRate, lane, stream.HitRate.Sample<T>(context.Seed, draw));
                own.Set(StreamState.MeanInvestment, lane, size);
                own.Set(StreamState.LandPerInvestment, lane, land / T.Max(size - roomed, 1e-12));
                T local = stream.LocalConstructionShare.Sample<T>(context.Seed, draw);
                own.Set(StreamState.LocalConstruction, lane, stream.ConstructionShare.Sample<T>(context.Seed, draw) * local);
                own.Set(StreamState.OutputPerInvestment, lane, stream.OutputPerInvestment.Sample<T>(context.Seed, draw));
                own.Set(StreamState.JobsPerOutput, lane, stream.JobsPerOutput.Sample<T>(context.Seed, draw));
                own.Set(StreamState.SizeDeviation, lane, stream.SizeDeviation.Sample<T>(context.Seed, draw));
                for (int column = StreamState.Waiting; column < StreamState.Count(quarters); column++) own.Set(column, lane, Pack.Zero<T>());
                own.Set(StreamState.RoomedShare, lane, roomed / T.Max(size, 1e-12));
                own.Set(StreamState.FloorAreaPerInvestment, lane, floors / T.Max(roomed, 1e-12));
            }
        }
    }

    /// <summary>What an ordinary year counts on from a stream that a scenario stops: mean signings carried out × mean size, by its profile, 亿元.</summary>
    public static T Counted<T>(ArrivalStreamParameters stream, CohortProfile profile, in QuarterContext context, int lane)
        where T : struct, ILanes<T>
    {
        ulong draw = context.FirstDraw + (ulong)lane;
        T size = Pack.Zero<T>();
        foreach (SizeClassParameters sizeClass in stream.Sizes) size += T.Broadcast(sizeClass.Share) * sizeClass.Investment.Sample<T>(context.Seed, draw);
        return stream.AnnualMean.Sample<T>(context.Seed, draw) * Pack.Share(stream.HitRate.Sample<T>(context.Seed, draw))
            * size * T.Broadcast(profile.CountedOn[context.Quarter]);
    }

    /// <summary>Phase 2: signings of the quarter and the land they ask for.</summary>
    public static void Sign<T>(AttractionParameters parameters, int quarters, in QuarterContext context, Tile state, Tile ask)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ask.Set(AttractionAsk.Land, lane, Pack.Zero<T>());
            ask.Set(AttractionAsk.FloorArea, lane, Pack.Zero<T>());
        }

        for (int s = 0; s < parameters.Streams.Length; s++)
        {
            ArrivalStreamParameters stream = parameters.Streams[s];
            Tile own = state.From(s * StreamState.Count(quarters));
            T season = stream.Season[context.Season];
            var effort = stream.Effort.In<T>(context);
            var better = stream.HitRateMultiplier.In<T>(context);
            foreach (int lane in context.Packs<T>())
            {
                ulong draw = context.FirstDraw + (ulong)lane;
                RandomLanes.Uniforms(new DrawKey(context.Seed, stream.Name.Key, context.Quarter, Purpose.Arrivals), draw, 0, out T arriving, out T hitting);
                T luck = RandomLanes.Normal<T>(new DrawKey(context.Seed, stream.Name.Key, context.Quarter, Purpose.Size), draw);
                T signings = Signings(arriving, own.Get<T>(StreamState.AnnualMean, lane) * (season * effort[lane]),
                    own.Get<T>(StreamState.Dispersion, lane), stream.Season[context.Season]);
                T carriedOut = Counts.Binomial(hitting, signings, Pack.Share(own.Get<T>(StreamState.HitRate, lane) * better[lane]));
                T deviation = own.Get<T>(StreamState.SizeDeviation, lane);
                T size = own.Get<T>(StreamState.MeanInvestment, lane) * LaneMath.Exp((deviation * luck) - (deviation * deviation * 0.5));
                T roomed = own.Get<T>(StreamState.RoomedShare, lane);
                T waiting = own.Get<T>(StreamState.Waiting, lane) + (carriedOut * size * (1 - roomed));
                T forRooms = own.Get<T>(StreamState.WaitingForRooms, lane) + (carriedOut * size * roomed);
                own.Set(StreamState.Signings, lane, signings);
                own.Set(StreamState.CarriedOut, lane, carriedOut);
                own.Set(StreamState.Waiting, lane, waiting);
                own.Set(StreamState.WaitingForRooms, lane, forRooms);
                ask.Add(AttractionAsk.FloorArea, lane, forRooms * own.Get<T>(StreamState.FloorAreaPerInvestment, lane));
                ask.Add(AttractionAsk.Land, lane, waiting * own.Get<T>(StreamState.LandPerInvestment, lane));
            }
        }
    }

    // A quarter with weight w has mean w μ and dispersion w k, so that four of them add up to the year's negative binomial.
    private static T Signings<T>(T uniform, T mean, T dispersion, double weight)
        where T : struct, ILanes<T> =>
        weight == 0 ? Pack.Zero<T>() : Counts.NegativeBinomial(uniform, mean, dispersion * weight);

    /// <summary>
    /// Phase 4: the admitted part becomes a cohort; every cohort invests and produces
    /// by its age. <paramref name="going"/> is the share of building that goes on.
    /// </summary>
    public static void Invest<T>(
        AttractionParameters parameters, ImmutableArray<CohortProfile> profiles, ImmutableArray<ParkParameters> parks,
        int quarters, in QuarterContext context, Tile going, Tiles parkAnswers, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        for (int s = 0; s < parameters.Streams.Length; s++)
        {
            Tile own = state.From(s * StreamState.Count(quarters));
            Tile published = output.From(s * StreamOutput.Count);
            CohortProfile profile = profiles[s];
            foreach (int lane in context.Packs<T>())
            {
                T admitted = 1;
                T housed = 1;
                for (int p = 0; p < parks.Length; p++)
                {
                    admitted -= parks[p].PipelineShare * (1 - parkAnswers[p].Get<T>(ParkOutput.PipelineAdmitted, lane));
                    housed -= parks[p].PipelineFloorShare * (1 - parkAnswers[p].Get<T>(ParkOutput.PipelineHoused, lane));
                }

                T waiting = own.Get<T>(StreamState.Waiting, lane);
                T forRooms = own.Get<T>(StreamState.WaitingForRooms, lane);
                T built = waiting * admitted;
                T moved = forRooms * housed;
                own.Set(StreamState.Cohorts + context.Quarter, lane, built + moved);
                own.Set(StreamState.Waiting, lane, waiting - built);
                own.Set(StreamState.WaitingForRooms, lane, forRooms - moved);

                T invested = 0;
                T utilised = 0;
                for (int q = 0; q <= context.Quarter; q++)
                {
                    T money = own.Get<T>(StreamState.Cohorts + q, lane);
                    int age = context.Quarter - q;
                    if (profile.Invested[age] != 0) invested = T.FusedMultiplyAdd(money, profile.Invested[age], invested);
                    if (profile.Utilised[age] != 0) utilised = T.FusedMultiplyAdd(money, profile.Utilised[age], utilised);
                }

                invested *= going.Get<T>(0, lane);
                T annual = utilised * own.Get<T>(StreamState.OutputPerInvestment, lane);
                published.Set(StreamOutput.Signings, lane, own.Get<T>(StreamState.Signings, lane));
                published.Set(StreamOutput.CarriedOut, lane, own.Get<T>(StreamState.CarriedOut, lane));
                published.Set(StreamOutput.Investment, lane, invested);
                published.Set(StreamOutput.ConstructionOrders, lane, invested * own.Get<T>(StreamState.LocalConstruction, lane));
                published.Set(StreamOutput.GrossOutput, lane, annual * 0.25);
                published.Set(StreamOutput.Jobs, lane, annual * own.Get<T>(StreamState.JobsPerOutput, lane));
                T counted = own.Get<T>(StreamState.AnnualMean, lane)
                    * Pack.Share(own.Get<T>(StreamState.HitRate, lane)) * own.Get<T>(StreamState.MeanInvestment, lane);
                published.Set(StreamOutput.CountedOn, lane, counted * T.Broadcast(profile.CountedOn[context.Quarter]));
                published.Set(StreamOutput.Waiting, lane, own.Get<T>(StreamState.Waiting, lane) + own.Get<T>(StreamState.WaitingForRooms, lane));
            }
        }
    }
}
