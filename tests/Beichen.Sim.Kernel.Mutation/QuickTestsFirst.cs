using Beichen.Sim.Kernel.Mutation;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(QuickTestsFirst))]

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>Runs the classes that find most in least time first and the long ones last: most mutants fall within a second.</summary>
public sealed class QuickTestsFirst : ITestCollectionOrderer
{
    private static readonly string[] First = ["NaiveAgreementTests", "LinkageGoldenTests",
        "ParkAdmissionTests", "EnergySplitTests", "GrowthNeededTests", "ResultLayoutTests"];

    private static readonly string[] Last =
    [
        "SteadyStateTests", "HuffTests", "InvestmentCurveTests", "CertificationTests", "QuantityTests", "LaneTests", "ProjectByHandTests",
        "CountsTests", "IndependenceTests", "MoneyScalingTests", "IdentityTests", "SameBitsTests",
    ];

    /// <summary>The collections in the order of their cost; the others in between, by name.</summary>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Place(c.TestCollectionDisplayName)).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place(string collection)
    {
        int first = Array.FindIndex(First, name => collection.Contains(name, StringComparison.Ordinal));
        int last = Array.FindIndex(Last, name => collection.Contains(name, StringComparison.Ordinal));
        return first >= 0 ? first - First.Length : last >= 0 ? last + 1 : 0;
    }
}
