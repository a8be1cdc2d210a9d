using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Tests.Lanes;

/// <summary>Every operation of a pack and every function of <see cref="LaneMath"/> by its name.</summary>
internal sealed record Calculation(string Name) : ICalculation
{
    public static readonly string[] Names =
    [
        "Add", "Subtract", "Multiply", "Divide", "Negate", "FusedMultiplyAdd", "Sqrt", "Abs", "Floor", "Min", "Max", "LessThan",
        "LessThanOrEqual", "AreEqual", "Select", "Any", "BitsAnd", "BitsOr", "BitsXor", "BitsAdd", "BitsSubtract", "BitsShiftLeft",
        "BitsShiftRight", "BitsMultiplyLow32", "Broadcast", "BroadcastBits", "Gather", "Exp", "Log", "Pow", "Clamp", "InverseNormal", "NormalCdf",
    ];

    private static readonly double[] Table = [3, 1, 4, 1.5, 9, 2, 6, 5.5];

    public T Evaluate<T>(T a, T b, T c)
        where T : struct, ILanes<T> => Name switch
        {
            "Add" => a + b,
            "Subtract" => a - b,
            "Multiply" => a * b,
            "Divide" => a / b,
            "Negate" => -a,
            "FusedMultiplyAdd" => T.FusedMultiplyAdd(a, b, c),
            "Sqrt" => T.Sqrt(a),
            "Abs" => T.Abs(a),
            "Floor" => T.Floor(a),
            "Min" => T.Min(a, b),
            "Max" => T.Max(a, b),
            "LessThan" => T.LessThan(a, b),
            "LessThanOrEqual" => T.LessThanOrEqual(a, b),
            "AreEqual" => T.AreEqual(a, b),
            "Select" => T.Select(T.LessThan(a, b), a, c),
            "Any" => T.Any(T.AreEqual(T.Broadcast(2), T.Broadcast(2))) ? a : b,
            "BitsAnd" => T.BitsAnd(a, b),
            "BitsOr" => T.BitsOr(a, b),
            "BitsXor" => T.BitsXor(a, b),
            "BitsAdd" => T.BitsAdd(a, b),
            "BitsSubtract" => T.BitsSubtract(a, b),
            "BitsShiftLeft" => T.BitsShiftLeft(a, 13),
            "BitsShiftRight" => T.BitsShiftRight(a, 13),
            "BitsMultiplyLow32" => T.BitsMultiplyLow32(a, b),
            "Broadcast" => T.Broadcast(1.25),
            "BroadcastBits" => T.BroadcastBits(0x1234_5678_9ABC_DEF0),
            "Gather" => T.Gather(ref Table[0], T.Min(T.Max(T.Floor(a), T.Broadcast(0)), T.Broadcast(Table.Length - 1))),
            "Exp" => LaneMath.Exp(a),
            "Log" => LaneMath.Log(a),
            "Pow" => LaneMath.Pow(a, b),
            "Clamp" => LaneMath.Clamp(a, T.Broadcast(-3), T.Broadcast(7)),
            "InverseNormal" => LaneMath.InverseNormal(a),
            "NormalCdf" => LaneMath.NormalCdf(a),
            _ => throw new InvalidOperationException($"No calculation is called {Name}."),
        };
}
