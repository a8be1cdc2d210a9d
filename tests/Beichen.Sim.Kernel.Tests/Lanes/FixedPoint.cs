using System.Numerics;

namespace Beichen.Sim.Kernel.Tests.Lanes;

/// <summary>Reference functions in whole-number arithmetic with a chosen number of binary places, by their power series.</summary>
internal sealed class FixedPoint(int places)
{
    private readonly BigInteger _one = BigInteger.One << places;

    /// <summary>ln 2 = 2 artanh(1/3).</summary>
    private BigInteger LogOfTwo => 2 * InverseHyperbolicTangent(_one / 3);

    /// <summary>The number as a multiple of 2^(−places), exact for numbers that have no smaller digits.</summary>
    public BigInteger Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int shift = places + Math.Max(exponent, 1) - 1075;
        BigInteger magnitude = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    /// <summary>e^x as a fraction in [1, 2) and a power of two.</summary>
    public (BigInteger Fraction, int Power) Exp(BigInteger x)
    {
        BigInteger k = Floor(x, LogOfTwo);
        BigInteger r = x - (k * LogOfTwo);
        BigInteger term = _one, sum = _one;
        for (int n = 1; !term.IsZero; n++)
        {
            term = ((term * r) >> places) / n;
            sum += term;
        }

        return (sum, (int)k);
    }

    /// <summary>ln of a positive double.</summary>
    public BigInteger Log(double x)
    {
        int power = (int)Math.Floor(Math.Log2(x));
        BigInteger m = Of(Math.ScaleB(x, -power));
        return (2 * InverseHyperbolicTangent(((m - _one) << places) / (m + _one))) + (power * LogOfTwo);
    }

    /// <summary>Φ(z) − ½ = φ(z) Σ z^(2n+1)/(1·3·…·(2n+1)), all terms of one sign; φ(z) = e^(−z²/2)/√(2π).</summary>
    public (BigInteger Probability, BigInteger Density) Normal(double z)
    {
        BigInteger x = Of(z), square = (x * x) >> places, term = x, sum = x;
        for (int n = 1; !term.IsZero && !(term == -BigInteger.One); n++)
        {
            term = ((term * square) >> places) / ((2 * n) + 1);
            sum += term;
        }

        (BigInteger fraction, int power) = Exp(-(square / 2));
        BigInteger density = ((power >= 0 ? fraction << power : fraction >> -power) << places) / Root(2 * Pi());
        return ((_one / 2) + ((density * sum) >> places), density);
    }

    /// <summary>A multiple of 2^(−places) as a ratio to a unit, for reporting an error.</summary>
    public static double Ratio(BigInteger numerator, BigInteger unit) => (double)((BigInteger.Abs(numerator) << 20) / unit) / (1 << 20);

    private BigInteger Pi() // Machin: π = 16 arctan(1/5) − 4 arctan(1/239)
    {
        return (16 * InverseTangent(5)) - (4 * InverseTangent(239));

        BigInteger InverseTangent(int inverse)
        {
            BigInteger power = _one / inverse, sum = power;
            for (int n = 1; !power.IsZero; n++)
            {
                power /= inverse * inverse;
                sum += n % 2 == 0 ? power / ((2 * n) + 1) : -(power / ((2 * n) + 1));
            }

            return sum;
        }
    }

    private BigInteger Root(BigInteger value)
    {
        BigInteger radicand = value << places, root = _one << 2;
        while (true)
        {
            BigInteger next = (root + (radicand / root)) >> 1;
            if (BigInteger.Abs(next - root) <= 1)
                return next;
            root = next;
        }
    }

    private BigInteger InverseHyperbolicTangent(BigInteger s)
    {
        BigInteger square = (s * s) >> places, power = s, sum = s;
        for (int n = 3; !power.IsZero && power != -BigInteger.One; n += 2)
        {
            power = (power * square) >> places;
            sum += power / n;
        }

        return sum;
    }

    private static BigInteger Floor(BigInteger dividend, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
