namespace Beichen.Sim.Charts;

/// <summary>The finding of the timing figure.</summary>
public static class TimingHeadline
{
    /// <summary>The target whose chance a quarter's delay moves most, and how many it leaves alone.</summary>
    /// <param name="input">The chances.</param>
    public static Headline Write(TimingInput input)
    {
        TimingRow most = input.Rows.OrderByDescending(row => Math.Abs(row.After - row.Before)).First();
        if (!most.Moves)
            return new("晚一季，各项目标的达标概率都不变", "A quarter later no chance changes");
        bool down = most.After < most.Before;
        int still = input.Rows.Count(row => !row.Moves);
        (string before, string after) = (ProbabilityWords.Text(most.Before), ProbabilityWords.Text(most.After));
        string zh = $"晚一季，{most.Name.Zh}的达标概率由{before}{(down ? "降" : "升")}到{after}";
        string en = $"A quarter later, the chance of {most.Name.En} {(down ? "falls" : "rises")} from {before} to {after}";
        return still == 0 ? new(zh, en) : new($"{zh}，{Numerals.Chinese(still)}项不变", $"{en}; {still} {(still == 1 ? "does" : "do")} not move");
    }
}
