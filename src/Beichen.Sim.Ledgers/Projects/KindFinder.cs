using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Rows;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>Finds a project's kind, chain and park from its words; each is a guess that a map can fix.</summary>
internal sealed class KindFinder(DistrictSeeds district, ImportMap map, FindingList findings)
{
    private const string Otherwise = "industrial";

    // Words that chains and projects share without being of one trade.
    private static readonly string[] Common = ["制造", "产业", "项目", "科技", "技术", "产品", "工业", "有限", "公司", "天津", "建设", "加工", "基地", "中心", "二期", "一期", "产业园", "园区"];

    private readonly HashSet<string> toldTypes = new(StringComparer.Ordinal);

    /// <summary>The kind: by the name's words, then the type's, then the sections'.</summary>
    public string Kind(LedgerRow row)
    {
        if (map.Kinds.TryGetValue(row.Name, out string? settled) || (row.Type is { } type && map.Kinds.TryGetValue(type.Value, out settled))) return settled;
        if (row.Type is { } label && Vocabulary.KindLabels.TryGetValue(label.Value, out string? outright)
            && district.Kinds.ContainsKey(outright)) return outright;
        if (Vocabulary.Find(Vocabulary.Kinds, row.Name) is { } byName && district.Kinds.ContainsKey(byName.Name))
        {
            findings.Guess("kind-by-name", row.Place, ("found", row.Name), ("word", byName.Word), ("kind", byName.Name));
            return byName.Name;
        }

        foreach (Read<string> text in (Read<string>[])[.. row.Type is null ? [] : (Read<string>[])[row.Type], .. row.Sections.Reverse()
            .Select(section => new Read<string>(section, row.Place))])
        {
            if (Vocabulary.Find(Vocabulary.Kinds, text.Value) is not { } found || !district.Kinds.ContainsKey(found.Name)) continue;
            if (toldTypes.Add(text.Value)) findings.Guess("kind-by-type", text.Place, ("found", text.Value), ("kind", found.Name));
            return found.Name;
        }

        string kind = district.Kinds.ContainsKey(Otherwise) ? Otherwise : district.Kinds.Keys.First();
        findings.Guess("kind-unknown", row.Place, ("found", row.Name), ("kind", kind));
        return kind;
    }

    /// <summary>The chain whose name a row shares words with; null when none.</summary>
    public string? Chain(LedgerRow row, string kind)
    {
        if (map.Chains.TryGetValue(row.Name, out string? settled)) return settled is ImportMap.None ? null : settled;
        if (row.Chain is { } named && district.Chains.FirstOrDefault(known =>
            string.Equals(known.Name, named.Value, StringComparison.Ordinal)) is { } exact) return exact.Id;
        if (kind is not (Otherwise or "data-centre")) return null;
        string text = row.Name + row.Chain?.Value + row.Type?.Value + row.Scale?.Value + string.Concat(row.Sections);
        KnownEntity? chain = Nearest(district.Chains, text, out string shared);
        if (chain is null) findings.Guess("chain-unknown", row.Place, ("found", row.Name));
        else findings.Guess("chain-by-words", row.Place, ("found", row.Name), ("word", shared), ("chain", chain.Id), ("name", chain.Name));
        return chain?.Id;
    }

    /// <summary>The park that a row names; null when none.</summary>
    public string? Park(LedgerRow row)
    {
        if ((row.Park ?? row.Location) is not { } place) return null;
        if (map.Parks.TryGetValue(place.Value, out string? settled)) return settled is ImportMap.None ? null : settled;
        if (district.Parks.FirstOrDefault(known => string.Equals(known.Name, place.Value, StringComparison.Ordinal)) is { } exact) return exact.Id;
        if (Nearest(district.Parks, place.Value, out string shared) is not { } park || shared.Length < 3) return null;
        findings.Guess("park-by-words", place.Place, ("found", place.Value), ("park", park.Id), ("name", park.Name));
        return park.Id;
    }

    private static KnownEntity? Nearest(IReadOnlyList<KnownEntity> known, string text, out string shared)
    {
        KnownEntity? best = null;
        shared = string.Empty;
        foreach (KnownEntity entity in known)
        {
            string common = Longest(entity.Name, text);
            if (common.Length < 2 || common.Length <= shared.Length || Common.Contains(common, StringComparer.Ordinal)) continue;
            (best, shared) = (entity, common);
        }

        return best;
    }

    private static string Longest(string name, string text)
    {
        for (int length = name.Length; length >= 2; length--)
        {
            for (int from = 0; from + length <= name.Length; from++)
            {
                if (text.Contains(name.AsSpan(from, length), StringComparison.Ordinal)
                    && !Common.Contains(name.Substring(from, length), StringComparer.Ordinal)) return name.Substring(from, length);
            }
        }

        return string.Empty;
    }
}
