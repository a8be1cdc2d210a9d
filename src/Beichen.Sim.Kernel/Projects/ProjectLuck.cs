using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// What fate holds for a project: durations of its stages, exits, a setback, an overrun of cost.
/// Scores Z = √ρ M + √(1−ρ) ε with M = f + √(1−σ²) M_g: M_g the factor common to its delay group, f that of works of every kind (model 4.5);
/// duration = planned × ratio(Z).
/// </summary>
internal readonly struct ProjectLuck<T>
    where T : struct, ILanes<T>
{
    public required T Negotiation { get; init; }

    public required T Approval { get; init; }

    public required T Construction { get; init; }

    public required T Commissioning { get; init; }

    public required T Overrun { get; init; }

    public required T Setback { get; init; }

    public required T SigningFails { get; init; }

    public required T StartFails { get; init; }

    public required T GivenUp { get; init; }

    public required T GivenUpShare { get; init; }

    /// <summary>How far on it stands on the first day among all that the plan speaks of in these words, 0–1.</summary>
    public required T Position { get; init; }

    /// <summary>What an ordinary year counts on: quarters at the median slip, chances, idle time in the mean.</summary>
    public required ProjectMedians<T> Medians { get; init; }

    public static ProjectLuck<T> Draw(
        ProjectParameters parameters, ProjectTables tables, DelayFamily family, FactorSet factors, uint district, Seeding seed, ulong draw, T punctuality)
    {
        uint entity = parameters.Name.Key;
        T every = FactorStep.Delay(factors, district, seed, draw, out T left);
        T common = every + (left * RandomLanes.Normal<T>(new DrawKey(seed, parameters.DelayGroupKey, 0, Purpose.CommonFactor), draw));
        RandomLanes.Normals(new DrawKey(seed, entity, 0, Purpose.Delay), draw, 0, out T first, out T second);
        RandomLanes.Normals(new DrawKey(seed, entity, 0, Purpose.Delay), draw, 1, out T third, out T fourth);
        T shared = T.Sqrt(T.Broadcast(parameters.DelayCorrelation)) * common;
        T own = T.Sqrt(T.Broadcast(1 - parameters.DelayCorrelation));
        T building = T.FusedMultiplyAdd(own, third, shared);

        RandomLanes.Uniforms(new DrawKey(seed, entity, 0, Purpose.Exit), draw, 0, out T signing, out T starting);
        RandomLanes.Uniforms(new DrawKey(seed, entity, 0, Purpose.Exit), draw, 1, out T completing, out T where);
        T risk = RandomLanes.Uniform<T>(new DrawKey(seed, entity, 0, Purpose.DiscreteRisk), draw);
        T careless = 1 - punctuality;
        T setbackChance = parameters.SetbackProbability.Sample<T>(seed, draw);
        T setbackQuarters = parameters.SetbackQuarters.Sample<T>(seed, draw);
        T setback = Pack.Where(risk < setbackChance, setbackQuarters);
        T overrunMean = parameters.OverrunMean.Sample<T>(seed, draw);
        T overrun = overrunMean + (parameters.OverrunPerDelayScore.Sample<T>(seed, draw) * building);
        T signs = parameters.SigningProbability.Sample<T>(seed, draw);
        T begins = parameters.StartProbability.Sample<T>(seed, draw);
        T completes = parameters.CompletionProbability.Sample<T>(seed, draw);
        T negotiation = parameters.Negotiation.PlannedQuarters.Sample<T>(seed, draw);
        T approval = parameters.Approval.PlannedQuarters.Sample<T>(seed, draw);
        T construction = parameters.Construction.PlannedQuarters.Sample<T>(seed, draw);
        T commissioning = parameters.Commissioning.PlannedQuarters.Sample<T>(seed, draw);

        return new ProjectLuck<T>
        {
            Negotiation = Duration(parameters.Negotiation, negotiation, tables.NegotiationSpread, T.FusedMultiplyAdd(own, first, shared)),
            Approval = Duration(parameters.Approval, approval, tables.ApprovalSpread, T.FusedMultiplyAdd(own, second, shared)),
            Construction = T.Max(Duration(parameters.Construction, construction, tables.ConstructionSpread, building), ProjectMedians<T>.LeastConstruction),
            Commissioning = Duration(parameters.Commissioning, commissioning, tables.CommissioningSpread, T.FusedMultiplyAdd(own, fourth, shared)),
            Overrun = T.Max(overrun, -0.3),
            Setback = setback * careless,
            SigningFails = Fails(signing, signs, careless),
            StartFails = Fails(starting, begins, careless),
            GivenUp = Fails(completing, completes, careless),
            GivenUpShare = where,
            Position = parameters.InitialStage.IsCertain ? T.Broadcast(0.5)
                : LaneMath.NormalCdf((own * RandomLanes.Normal<T>(new DrawKey(seed, entity, 0, Purpose.FirstDay), draw)) - shared),
            Medians = new ProjectMedians<T>
            {
                Negotiation = negotiation * parameters.Negotiation.RatioP50,
                Approval = approval * parameters.Approval.RatioP50,
                Construction = T.Max(construction * parameters.Construction.RatioP50, ProjectMedians<T>.LeastConstruction),
                Signs = signs,
                Begins = begins,
                Completes = completes,
                Idle = setbackChance * setbackQuarters,
                Overrun = overrunMean,
            },
        };

        T Duration(StageDuration duration, T planned, double spread, T score)
        {
            T ratio = duration.RatioP80 > duration.RatioP50
                ? DelayRatio.FromSpread(family, score, T.Broadcast(duration.RatioP50), T.Broadcast(spread))
                : T.Broadcast(duration.RatioP50);
            T late = T.Max(ratio - 1, 0);
            return planned * (ratio - (punctuality * late));
        }

        // Punctuality p prevents a share p of the failures: 1 − probability shrinks to (1 − p)(1 − probability).
        static T Fails(T uniform, T probability, T careless) =>
            Pack.Indicator((1 - ((1 - probability) * careless)) < uniform);
    }
}
