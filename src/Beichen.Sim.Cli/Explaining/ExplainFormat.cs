using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>How the explaining commands write numbers and JSON.</summary>
internal static class ExplainFormat
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints a value as JSON, unwrapped.</summary>
    public static void Print<T>(Output output, T value) => output.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>True for a target in fractions, printed in points.</summary>
    public static bool IsRate(TargetParameters target) => target.Unit is "%" or "pp";

    /// <summary>A difference of the outcome with its sign, in the target's unit.</summary>
    public static string Difference(double value, TargetParameters target) => Signed(value, IsRate(target));

    /// <summary>A size of the outcome without sign.</summary>
    public static string Size(double value, TargetParameters target) => IsRate(target)
        ? Numbers.Minus((value * 100).ToString("0.00", CultureInfo.InvariantCulture) + " pp")
        : Numbers.Minus(value.ToString("#,0.0", CultureInfo.InvariantCulture));

    /// <summary>A difference of chances, in percentage points.</summary>
    public static string Chance(double value) => Numbers.Minus((value * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)) + " pp";

    /// <summary>A name in the languages asked for, side by side.</summary>
    public static string Name(TargetParameters target, Language language) => language.Pick(target.Chinese, target.English);

    private static string Signed(double value, bool rate) => Numbers.Minus((rate ? value * 100 : value).ToString(rate ? "+0.00;-0.00;0.00" : "+#,0.0;-#,0.0;0.0", CultureInfo.InvariantCulture)) + (rate ? " pp" : "");
}
