using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>Small expressions over packs that the rules use again and again.</summary>
public static class Pack
{
    /// <summary>0 in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Zero<T>()
        where T : struct, ILanes<T> => T.Broadcast(0);

    /// <summary>1 in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T One<T>()
        where T : struct, ILanes<T> => T.Broadcast(1);

    /// <summary>1 where the mask is set, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Indicator<T>(T mask)
        where T : struct, ILanes<T> => T.BitsAnd(mask, T.Broadcast(1));

    /// <summary>The value where the mask is set, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Where<T>(T mask, T value)
        where T : struct, ILanes<T> => T.BitsAnd(mask, value);

    /// <summary>Value held between 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Share<T>(T value)
        where T : struct, ILanes<T> => T.Min(T.Max(value, T.Broadcast(0)), T.Broadcast(1));

    /// <summary>The nearest whole number, halves upwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Whole<T>(T value)
        where T : struct, ILanes<T> => T.Floor(value + T.Broadcast(0.5));

    /// <summary>Mask of lanes that equal a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Is<T>(T value, double number)
        where T : struct, ILanes<T> => T.AreEqual(value, T.Broadcast(number));
}
