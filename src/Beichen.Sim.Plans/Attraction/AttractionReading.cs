using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Attraction;

/// <summary>Compiles the attraction pipeline.</summary>
internal static class AttractionReading
{
    private const int MostStreams = 4;

    public static AttractionParameters Compile(PlanScope scope, Entity attraction)
    {
        if (scope.Streams.Entities.Count > MostStreams)
            scope.Problems.Add(scope.Streams.Entities[MostStreams].Place, $"{scope.Streams.Entities.Count} streams", $"at most {MostStreams}");
        return new AttractionParameters(
            PartName.Of(attraction, "attraction"),
            [.. scope.Streams.Entities.Select(stream => Compile(stream, scope))],
            attraction.Read(AttractionFields.CountRule));
    }

    private static ArrivalStreamParameters Compile(Entity stream, PlanScope scope)
    {
        ArrivalStreamParameters compiled = Parameters(stream, scope);
        CountRange.Check(stream, AttractionFields.AnnualMean, [compiled.AnnualMean],
            compiled.Dispersion, compiled.Season.Max(), LeverRules.AttractionEffort.High);
        return compiled;
    }

    private static ArrivalStreamParameters Parameters(Entity stream, PlanScope scope) => new()
    {
        Name = stream.Name("stream"),
        IsBeijingRelocation = stream.Read(AttractionFields.BeijingRelocation),
        AnnualMean = stream.Read(AttractionFields.AnnualMean),
        Dispersion = stream.Read(AttractionFields.Dispersion),
        Season = [.. stream.Read(AttractionFields.Season)],
        HitRate = stream.Read(AttractionFields.HitRate),
        Sizes = [.. Sizes(stream)],
        SizeDeviation = stream.Read(AttractionFields.SizeDeviation),
        StartLag = stream.Read(AttractionFields.StartLag),
        BuildQuarters = stream.Read(AttractionFields.BuildQuarters),
        Curve = CurveFields.Read(stream, AttractionFields.Curve),
        ConstructionShare = stream.Read(AttractionFields.ConstructionShare),
        LocalConstructionShare = stream.Read(AttractionFields.LocalConstructionShare),
        OutputPerInvestment = stream.Read(AttractionFields.OutputPerInvestment),
        ActivityShares = [.. AttractionFields.ActivityShares.Read(stream, scope.Activities.Ids)],
        RampQuarters = stream.Read(AttractionFields.RampQuarters) ?? 0,
        JobsPerOutput = stream.Read(AttractionFields.JobsPerOutput),
    };

    /// <summary>A stream that the scenario removed: of it only what an ordinary year counts on is read.</summary>
    public static ArrivalStreamParameters Stopped(Entity stream)
    {
        Quantity none = Quantity.Fixed(0);
        QuarterPath idle = QuarterPath.Constant(0);
        stream.Reading.Notices.Add($"stream '{stream.Id}' is stopped on the first day: what an ordinary year counts on from it does not come");
        return new ArrivalStreamParameters
        {
            Name = stream.Name("stream"),
            IsBeijingRelocation = false,
            AnnualMean = stream.Read(AttractionFields.AnnualMean),
            Dispersion = Quantity.Fixed(1),
            Season = [.. stream.Read(AttractionFields.Season)],
            HitRate = stream.Read(AttractionFields.HitRate),
            Sizes = [.. AttractionFields.SizeClasses.Read(stream, $"{stream.Path}/sizes").Select(size => new SizeClassParameters(
                size.Name("size", $"{stream.Id}/{size.Id}"), size.Read(AttractionFields.Share) ?? 0, size.Read(AttractionFields.SizeInvestment), none))],
            SizeDeviation = none,
            StartLag = stream.Read(AttractionFields.StartLag),
            BuildQuarters = stream.Read(AttractionFields.BuildQuarters),
            Curve = CurveFields.Read(stream, AttractionFields.Curve),
            ConstructionShare = none,
            LocalConstructionShare = none,
            OutputPerInvestment = none,
            ActivityShares = [],
            RampQuarters = 1,
            JobsPerOutput = none,
            Effort = idle,
            HitRateMultiplier = idle,
        };
    }

    private static SizeClassParameters[] Sizes(Entity stream)
    {
        IReadOnlyList<Entity> sizes = AttractionFields.SizeClasses.Read(stream, $"{stream.Path}/sizes");
        SizeClassParameters[] classes = [.. sizes.Select(size => Size(size, stream.Id))];
        double sum = classes.Sum(size => size.Share);
        if (sizes.Count > 0 && Math.Abs(sum - 1) > WeightsField.SumTolerance)
            stream.Reading.Problems.Add(sizes[0].PlaceOf(AttractionFields.Share),
                $"'share' of the size classes of '{stream.Id}' sums to {Words.Number(Math.Round(sum, 9))}", "shares that sum to 1");
        return classes;
    }

    private static SizeClassParameters Size(Entity size, string stream)
    {
        EntityName name = size.Name("size", $"{stream}/{size.Id}");
        return new SizeClassParameters(name, size.Read(AttractionFields.Share) ?? 0, size.Read(AttractionFields.SizeInvestment),
            size.Read(AttractionFields.LandPerInvestment))
        { FloorAreaPerInvestment = size.Read(AttractionFields.FloorAreaPerInvestment) };
    }
}
