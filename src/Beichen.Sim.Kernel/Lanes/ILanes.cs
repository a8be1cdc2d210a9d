namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// A pack of <see cref="Width"/> draws on which every operation is one correctly rounded IEEE 754 operation a lane,
/// so that the width of the machine cannot change a bit of a result. The whole economy is written once over this interface
/// and instantiated at width 1, 2, 4 and 8.
/// A mask is a pack whose lanes are all ones (true) or all zeros (false). The members named <c>Bits…</c> treat each lane
/// as a 64-bit unsigned integer; they carry the random generator and the exponent arithmetic of exp and log.
/// </summary>
public interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Draws a pack.</summary>
    static abstract int Width { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Broadcast(double value);

    /// <summary>The same 64 bits in every lane.</summary>
    static abstract TSelf BroadcastBits(ulong bits);

    /// <summary>The bits <c>first</c>, <c>first + 1</c>, … one a lane.</summary>
    static abstract TSelf BitsFrom(ulong first);

    /// <summary>Reads <see cref="Width"/> doubles starting at <paramref name="source"/>.</summary>
    static abstract TSelf Load(ref readonly double source);

    /// <summary>Writes <see cref="Width"/> doubles starting at <paramref name="destination"/>.</summary>
    static abstract void Store(TSelf value, ref double destination);

    /// <summary>
    /// <c>table[index]</c>, lane by lane. Every index is a whole number inside the table; nothing checks it.
    /// Single loads in registers: a column written draw by draw and read back as a pack stalls the processor.
    /// </summary>
    static abstract TSelf Gather(ref readonly double table, TSelf index);

    /// <summary><c>left + right</c>, lane by lane, rounded once.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary><c>left − right</c>, lane by lane, rounded once.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary><c>left × right</c>, lane by lane, rounded once; never fused with what is added to it.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary><c>left ÷ right</c>, lane by lane, rounded once; by zero it is ±∞ or NaN as IEEE has it.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Every lane with its sign bit turned over, of zero and NaN too.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary><c>left × right + addend</c>, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>√ lane by lane, rounded once; NaN below zero.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>Every lane with its sign bit cleared.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>Largest integer not above the value.</summary>
    static abstract TSelf Floor(TSelf value);

    /// <summary><c>left &lt; right ? left : right</c>, lane by lane (so the right operand wins a tie or a NaN).</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary><c>left &gt; right ? left : right</c>, lane by lane (so the right operand wins a tie or a NaN).</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The same value in every lane.</summary>
    static abstract implicit operator TSelf(double value);

    /// <summary>Mask of lanes where left &lt; right.</summary>
    static abstract TSelf operator <(TSelf left, TSelf right);

    /// <summary>Mask of lanes where left &gt; right.</summary>
    static abstract TSelf operator >(TSelf left, TSelf right);

    /// <summary>Mask of lanes where left ≤ right.</summary>
    static abstract TSelf operator <=(TSelf left, TSelf right);

    /// <summary>Mask of lanes where left ≥ right.</summary>
    static abstract TSelf operator >=(TSelf left, TSelf right);

    /// <summary>Lanes of both masks: and, bit by bit.</summary>
    static abstract TSelf operator &(TSelf left, TSelf right);

    /// <summary>Mask of lanes where left &lt; right.</summary>
    static abstract TSelf LessThan(TSelf left, TSelf right);

    /// <summary>Mask of lanes where left ≤ right.</summary>
    static abstract TSelf LessThanOrEqual(TSelf left, TSelf right);

    /// <summary>Mask of lanes where left = right.</summary>
    static abstract TSelf AreEqual(TSelf left, TSelf right);

    /// <summary><c>mask ? whenTrue : whenFalse</c>, lane by lane.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>True when some lane of the mask is set.</summary>
    static abstract bool Any(TSelf mask);

    /// <summary>And, bit by bit; of two masks, the lanes of both.</summary>
    static abstract TSelf BitsAnd(TSelf left, TSelf right);

    /// <summary>Or, bit by bit; of two masks, the lanes of either.</summary>
    static abstract TSelf BitsOr(TSelf left, TSelf right);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract TSelf BitsXor(TSelf left, TSelf right);

    /// <summary>64-bit wrapping sum.</summary>
    static abstract TSelf BitsAdd(TSelf left, TSelf right);

    /// <summary>64-bit wrapping difference.</summary>
    static abstract TSelf BitsSubtract(TSelf left, TSelf right);

    /// <summary>64-bit shift left.</summary>
    static abstract TSelf BitsShiftLeft(TSelf value, int count);

    /// <summary>64-bit logical shift right.</summary>
    static abstract TSelf BitsShiftRight(TSelf value, int count);

    /// <summary>Product of the low 32 bits of each lane as a full 64-bit integer.</summary>
    static abstract TSelf BitsMultiplyLow32(TSelf left, TSelf right);
}
