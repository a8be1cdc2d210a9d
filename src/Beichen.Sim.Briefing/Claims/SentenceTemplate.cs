using System.Runtime.CompilerServices;

namespace Beichen.Sim.Briefing.Claims;

/// <summary>
/// Takes the holes of an interpolated template. A hole is a claim or a sentence: a bare number does not compile; and the words between are refused where they
/// hold a digit, a unit, a direction or a word of certainty, so that none of these stands in a text without a cell behind it.
/// </summary>
[InterpolatedStringHandler]
public readonly struct SentenceTemplate
{
    private static readonly string[] Reserved =
    [
        "%", "％", "个百分点", "亿元", "万元", "提高", "降低", "升至", "降至", "上升", "下降", "几无可能", "极难", "偏难", "五五开", "略占优", "略偏难", "有望", "基本稳妥",
        "percentage point", " points", "billion", "million", "rises", "falls", "higher", "lower", "almost never", "unlikely", "rather likely", "very likely",
    ];

    private readonly List<Piece> _pieces;

    /// <summary>A template with so many letters and holes.</summary>
    public SentenceTemplate(int literalLength, int formattedCount) => _pieces = new List<Piece>(formattedCount + (literalLength > 0 ? 1 : 0));

    /// <summary>What was taken.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Words of the template.</summary>
    /// <exception cref="ArgumentException">They make a claim.</exception>
    public void AppendLiteral(string words)
    {
        if (words.Any(char.IsDigit) || Reserved.FirstOrDefault(word => words.Contains(word, StringComparison.Ordinal)) is not null)
            throw new ArgumentException($"\"{words}\" makes a claim that no cell stands behind.", nameof(words));
        _pieces.Add(new Piece(words, null));
    }

    /// <summary>A claim in a hole of the template.</summary>
    public void AppendFormatted(Claim claim) => _pieces.Add(new Piece(claim.Text, claim));

    /// <summary>A sentence within the sentence.</summary>
    public void AppendFormatted(Sentence sentence) => _pieces.AddRange(sentence.Pieces);
}
