namespace Beichen.Sim.Charts;

/// <summary>The finding of the figure of chances given the city's growth.</summary>
public static class GivenGrowthHeadline
{
    /// <summary>Which targets gain and which lose when the city grows faster.</summary>
    /// <param name="input">The chances.</param>
    public static Headline Write(GivenGrowthInput input)
    {
        Bilingual[] up = [.. input.Targets.Where(target => target.Rises).Select(target => target.Name)];
        Bilingual[] down = [.. input.Targets.Where(target => !target.Rises).Select(target => target.Name)];
        Bilingual gain = up.Length == 0 ? default : NameList.Of(up, "项");
        Bilingual loss = down.Length == 0 ? default : NameList.Of(down, "项");
        if (up.Length == 0)
            return new($"全市增长越快，{loss.Zh}越难达到", $"The faster the city grows, the harder {loss.En}");
        return down.Length == 0
            ? new($"全市增长越快，{gain.Zh}越易达到", $"The faster the city grows, the easier {gain.En}")
            : new($"全市增长越快，{gain.Zh}越易达到，{loss.Zh}越难", $"The faster the city grows, the easier {gain.En}, the harder {loss.En}");
    }
}
