using System.Text;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Hostile;

/// <summary>A plan's files are UTF-8; another encoding is told by its name and not read as other words.</summary>
public sealed class EncodingTests
{
    private const string Test = "scenarios/test.yaml";
    private const string Text = "id: test\nname: {zh: 审批提速, en: Approvals first}\nquestion: {zh: 若审批提速三成，项目能早多少？, en: If?}\nextends: baseline\nkind: ex-ante\n";
    private const string Mend = ", expected text in UTF-8: save the file in that encoding";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    [Fact]
    public void Text_in_GB18030_is_told_by_name_with_its_words() =>
        Assert.Equal([$"{Test}:2:12: text in GB18030 (GBK): 'name: {{zh: 审批提速, en: Approvals first}}'{Mend}"], Problems(Gb18030.GetBytes(Text)));

    [Fact]
    public void So_is_a_seed_file_and_the_report()
    {
        using var copy = new SeedCopy();
        foreach (string file in (string[])["seeds/beichen/energy.yaml", "seeds/beichen/io-coefficients.csv"])
        {
            string text = File.ReadAllText(copy.PathOf(file));
            File.WriteAllBytes(copy.PathOf(file), Gb18030.GetBytes(text.Replace("agriculture", "电子", StringComparison.Ordinal)));
        }

        string report = Directory.EnumerateFiles(copy.PathOf("seeds/beichen/source"), "*.txt").Single();
        File.WriteAllBytes(report, Gb18030.GetBytes(File.ReadAllText(report)));
        Assert.StartsWith("seeds/beichen/energy.yaml:", Assert.Single(copy.Problems()), StringComparison.Ordinal);
        File.Copy(Path.Combine(Repository.Seeds, "beichen", "energy.yaml"), copy.PathOf("seeds/beichen/energy.yaml"), overwrite: true);
        Assert.Equal(2, copy.Problems().Count(problem => problem.Contains("text in GB18030 (GBK)", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Text_in_UTF_16_is_told_by_name(bool marked, bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, marked);
        Assert.Equal([$"{Test}:1:1: text in UTF-16{Mend}"], Problems([.. encoding.Preamble, .. encoding.GetBytes(Text)]));
    }

    [Fact]
    public void The_mark_of_UTF_8_is_fine() => Assert.Empty(Problems([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]));

    [Fact]
    public void A_damaged_letter_is_told_at_its_place()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        int at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("批"));
        bytes[at] = (byte)'x';
        Assert.Equal([$"{Test}:2:14: bytes that are not UTF-8{Mend}"], Problems(bytes));
    }

    [Fact]
    public void A_control_character_is_told_at_its_place() =>
        Assert.Equal([$"{Test}:2:12: the control character '\\u0007', expected text"],
            Problems(Encoding.UTF8.GetBytes(Text.Replace("审批", "\u0007审批", StringComparison.Ordinal))));

    private static IReadOnlyList<string> Problems(byte[] bytes)
    {
        using var copy = new SeedCopy();
        File.WriteAllBytes(copy.PathOf(Test), bytes);
        return copy.Problems("test");
    }
}
