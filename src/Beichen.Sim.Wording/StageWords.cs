namespace Beichen.Sim.Wording;

/// <summary>What a milestone asks for, in a word.</summary>
public static class StageWords
{
    /// <summary>The word of a stage as results name it.</summary>
    public static Bilingual Of(string stage) => stage switch
    {
        "negotiating" => new("在谈", "negotiating"),
        "lost" => new("落空", "lost"),
        "signed" => new("签约", "signed"),
        "approved" => new("获批", "approved"),
        "building" => new("在建", "building"),
        "completed" => new("竣工", "completed"),
        "producing" => new("投产", "producing"),
        "at capacity" => new("达产", "at capacity"),
        _ => new(stage, stage),
    };
}
