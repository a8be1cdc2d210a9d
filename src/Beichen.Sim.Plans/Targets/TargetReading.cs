using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Targets;

/// <summary>Compiles the targets.</summary>
internal static class TargetReading
{
    public static TargetParameters Compile(Entity target, PlanReading reading)
    {
        (string chinese, string english) = target.Read(CommonFields.Name);
        TargetMeasure measure = target.Read(TargetFields.Measure);
        return new TargetParameters
        {
            Id = target.Id,
            Chinese = chinese,
            English = english,
            Unit = target.Read(TargetFields.PrintedUnit),
            Measure = measure,
            Value = TargetFields.Value.Read(target, measure),
            CountsFlow = target.Read(TargetFields.Counts) == TargetCount.Flow,
            DueQuarter = target.Index(TargetFields.Due),
            Tolerance = TargetFields.Tolerance.Read(target, measure) ?? 0,
            Reporting = ReportingFields.Read(target),
            SetFromTarget = reading.SetsFrom(target.Id),
        };
    }

    public static TargetAmbiguity? Ambiguity(Entity target)
    {
        (string chinese, string english) = target.Read(TargetFields.Ambiguity);
        return chinese.Length == 0 ? null : new TargetAmbiguity(target.Id, chinese, english);
    }
}
