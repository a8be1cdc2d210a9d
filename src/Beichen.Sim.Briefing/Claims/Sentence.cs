namespace Beichen.Sim.Briefing.Claims;

/// <summary>A sentence, or the text of a cell or a heading: words of a template and claims.</summary>
/// <param name="Pieces">The pieces, in order.</param>
public sealed record Sentence(IReadOnlyList<Piece> Pieces)
{
    /// <summary>A sentence without words.</summary>
    public static Sentence Empty { get; } = new([]);

    /// <summary>The text as it is read.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>The claims in it.</summary>
    public IEnumerable<Claim> Claims => Pieces.Where(piece => piece.Claim is not null).Select(piece => piece.Claim!);

    /// <summary>A sentence from an interpolated template, whose holes take claims and other sentences, nothing else.</summary>
    /// <param name="template">The template.</param>
    public static Sentence Of(SentenceTemplate template) => new(template.Pieces);

    /// <summary>Sentences one after another.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="between">Words of a template between two.</param>
    public static Sentence Join(IEnumerable<Sentence> sentences, string between)
    {
        var pieces = new List<Piece>();
        foreach (Sentence sentence in sentences)
        {
            if (pieces.Count > 0 && between.Length > 0) pieces.Add(new Piece(between, null));
            pieces.AddRange(sentence.Pieces);
        }

        return new Sentence(pieces);
    }

    /// <summary>A claim alone.</summary>
    /// <param name="claim">The claim.</param>
    public static implicit operator Sentence(Claim claim) => new([new Piece(claim.Text, claim)]);
}
