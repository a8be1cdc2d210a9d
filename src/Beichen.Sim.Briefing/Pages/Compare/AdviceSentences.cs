using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Compare;

/// <summary>
/// The plan that the rule takes, its price, and the dearer ones against it; that none is told apart; and the rule. Where no plan qualifies, none.
/// </summary>
internal static class AdviceSentences
{
    public static IEnumerable<Sentence> Write(PlansPage page)
    {
        Claim reference = page.Plan(0);
        if (page.Others.All(at => page.Facts.Plans[at].Most is null))
            yield return page.Say($"各方案与“{reference}”的概率之差都在抽样误差之内，不作建议。",
                $"No plan's chances are told apart from those of “{reference}”: none is advised.");
        if (page.Facts.Advice is not { } advice) yield break;
        Cells cells = page.Cells;
        (Claim name, Claim more, Claim target) = (page.Plan(advice.At), cells.Money("facts/advice/more"), page.Target(advice.Target));
        (Claim before, Claim towards, Claim after) = (cells.Chance($"run/targets/{advice.Target}/probability"),
            cells.Towards("facts/advice/rise"), cells.Chance($"runs/{advice.At}/targets/{advice.Target}/probability"));
        yield return page.Say($"按所附规则，建议以“{name}”为底线方案：多花{more}，{target}的达标概率由{before}{towards}{after}。",
            $"By the rule given below “{name}” is advised: for {more} more, the chance of {target} goes from {before} to {after}.");
        if (advice.Falls is { } falls)
        {
            (Claim loses, Claim down, Claim by) = (page.Target(falls), cells.Direction("facts/advice/fall"), cells.Size("facts/advice/fall", "pp"));
            yield return page.Say($"代价是{loses}的概率{down}{by}。", $"Its price: the chance of {loses} {down} {by}.");
        }

        for (int at = 0; at < advice.Rivals.Count; at++) yield return Rival(page, advice, at);
    }

    /// <summary>How money is counted, and the rule; that costs are not compared where none is known.</summary>
    public static Sentence Rule(PlansPage page)
    {
        if (page.Facts.Costs.Skip(1).All(cost => cost is null)) return page.Say($"各方案的费用本简报不作比较。", $"What the plans cost is not compared here.");
        Claim most = page.Cells.RulePoints("mostFall");
        return page.Say($"费用按各项办法的费用系数计，系数为判断，先核实再用；“建议”取所比方案中每份费用换来概率最多、且没有哪项目标的概率少掉{most}以上的方案。",
            $"Money is counted by the costs of the measures, which are judgements: verify them first. "
            + $"Advised, of the plans compared, is the one with the most chance for the money, "
            + $"of those under which no target loses more than {most} of chance.");
    }

    private static Sentence Rival(PlansPage page, AdviceFact advice, int at)
    {
        string cell = $"facts/advice/rivals/{at}";
        (Claim name, Claim other, Claim target) = (page.Plan(advice.At), page.Plan(advice.Rivals[at].At), page.Target(advice.Target));
        (Claim more, Claim range) = (page.Cells.Money($"{cell}/more"), page.Cells.Range($"{cell}/low", $"{cell}/high", "pp"));
        return advice.Rivals[at].Differs
            ? page.Say($"“{other}”再多花{more}，{target}的概率与“{name}”相差{range}，超出抽样误差。",
                $"“{other}” costs {more} more still; its chance of {target} differs from that of “{name}” by {range}, beyond the noise of the draws.")
            : page.Say($"“{other}”再多花{more}，{target}的概率与“{name}”之差在抽样误差之内（{range}）。",
                $"“{other}” costs {more} more still; its chance of {target} is not told apart from that of “{name}” ({range}).");
    }
}
