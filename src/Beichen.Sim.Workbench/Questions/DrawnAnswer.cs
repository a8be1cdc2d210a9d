using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>The figure that the command line would draw of an answer.</summary>
internal static class DrawnAnswer
{
    /// <summary>Draws it in a language; null for an answer that has none.</summary>
    /// <param name="answer">The answer record of a question.</param>
    /// <param name="request">The request record that it answers.</param>
    /// <param name="plan">The plan that it is about.</param>
    public static Func<Language, Figure>? Of(object answer, object request, CompiledPlan plan) => answer switch
    {
        AchieveReport { Line.Count: > 0 } report => language => FigureOfAnswer.Of(report, [.. report.Targets.Select(plan.ScoredTarget)], language),
        LatestSafeReport { Projects.Count: > 0 } report => language => FigureOfAnswer.Of(report, plan.ScoredTarget(report.Target), language),
        AttributionReport report => language => FigureOfAnswer.Of(report, plan.ScoredTarget(report.Target), language),
        VintagesAnswer vintages => language => FigureOfAnswer.Of(vintages, ((VintagesQuestionRequest)request).Sampling.Seed, language),
        LightsAnswer { Projects.Count: > 0 } lights => language =>
            FigureOfAnswer.Of(lights, LightRulesFolder.Read(lights.Rules, plan.SeedsFolder, orFile: false), language),
        _ => null,
    };
}
