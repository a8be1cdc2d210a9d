namespace Beichen.Sim.Plans.Ledgers;

/// <summary>The units that a value may be in; every field has one of them.</summary>
internal static class Unit
{
    public const string Money = "亿元";
    public const string MoneySmall = "万元";
    public const string People = "万人";
    public const string Persons = "人";
    public const string Firms = "家";
    public const string Count = "个";
    public const string Land = "亩";
    public const string Floor = "万m²";
    public const string Power = "MW";
    public const string Energy = "万tce";
    public const string EnergyPerMoney = "万tce/亿元";
    public const string Quarters = "quarters";
    public const string Minutes = "minutes";
    public const string Fraction = "fraction";
    public const string PerYear = "fraction per year";
    public const string PerQuarter = "fraction per quarter";
    public const string Ratio = "ratio";
    public const string PersonsPerMoney = "persons per 亿元";
    public const string LandPerMoney = "亩 per 亿元";
    public const string FloorPerMoney = "万m² per 亿元";
    public const string FilesPerQuarter = "files per quarter";
    public const string MoneyPerYear = "亿元 per year";
    public const string CountPerYear = "count per year";
    public const string PersonsPerYear = "人 per year";
    public const string FirmsPerMoney = "家 per 亿元";

    public static IReadOnlyList<string> All { get; } =
    [
        Money, MoneySmall, People, Persons, Firms, Count, Land, Floor, Power, Energy, EnergyPerMoney, Quarters, Minutes, Fraction, PerYear,
        PerQuarter, Ratio, PersonsPerMoney, LandPerMoney, FloorPerMoney, FilesPerQuarter, MoneyPerYear, CountPerYear, PersonsPerYear, FirmsPerMoney,
    ];
}
