using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Beichen.Sim.Plans.Problems;

/// <summary>What stands in a file, told in a sentence: every piece put into it is made plain and cut, whatever it came from.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Finding(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (8 * formattedCount));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(string? piece) => text.Append(PlainText.Of(piece ?? string.Empty));

    public void AppendFormatted<T>(T piece) => AppendFormatted(Convert.ToString(piece, CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
