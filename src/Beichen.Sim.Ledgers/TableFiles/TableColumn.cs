namespace Beichen.Sim.Ledgers.TableFiles;

/// <summary>A column of a table that goes out.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Unit">Unit of its numbers, shown in the head; null for text.</param>
/// <param name="Decimals">Decimals shown; the number itself is kept whole.</param>
/// <param name="Width">Width in letters; 0 = by its head.</param>
/// <param name="Choices">What its cells may hold, offered as a list; null for anything.</param>
public sealed record TableColumn(string Head, string? Unit = null, int Decimals = 2, double Width = 0, IReadOnlyList<string>? Choices = null)
{
    /// <summary>The head as it stands in the file: 总投资（亿元）.</summary>
    public string Text => Unit is null ? Head : $"{Head}（{Unit}）";
}
