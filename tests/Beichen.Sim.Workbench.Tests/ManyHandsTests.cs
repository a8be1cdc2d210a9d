using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Beichen.Sim.Workbench.Guards;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>
/// Hands that drag at once and have no screen: what they are to the server, where no browsers take the processors that it answers with. A time of this
/// machine is told and not judged: BEICHEN_MOVES=100 for a longer look.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ManyHandsTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly int Moves = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_MOVES") ?? "20", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_hands_at_once_are_answered_each_of_its_own_state()
    {
        await using WorkbenchServer server = await OneWorkbench.Another();
        await Drag(server.Address, [0.6]);
        double[] one = Sorted(await Drag(server.Address, [0.65]));
        double[] paces = [.. Enumerable.Range(0, 8).Select(hand => 0.7 + (0.05 * hand))];
        Answer[][] eight = await Drag(server.Address, paces);
        double[] together = Sorted(eight);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers, no screens: one p50 {At(one, 50):0}, "
            + $"p95 {At(one, 95):0} ms; eight p50 {At(together, 50):0}, p95 {At(together, 95):0} ms, {At(together, 95) / At(one, 95):0.0} times that of one"));

        // Another server, asked for the last state of each hand alone.
        await using WorkbenchServer other = await OneWorkbench.Another();
        using HttpClient client = Client(other.Address);
        for (int hand = 0; hand < paces.Length; hand++)
            Assert.Equal(eight[hand][^1].Fingerprint, (await Ask(client, paces[hand], Moves - 1)).Fingerprint);
        Assert.Equal(paces.Length, eight.Select(answers => answers[^1].Fingerprint).Distinct(StringComparer.Ordinal).Count());
    }

    private static Task<Answer[][]> Drag(Uri address, double[] paces) => Task.WhenAll(paces.Select(async pace =>
    {
        using HttpClient client = Client(address);
        var answers = new Answer[Moves];
        for (int move = 0; move < Moves; move++)
        {
            await Task.Delay(Pause, Cancellation);
            answers[move] = await Ask(client, pace, move);
        }

        return answers;
    }));

    private static async Task<Answer> Ask(HttpClient client, double pace, int move)
    {
        object[] levers = [new { lever = "approval-pace", on = "all", value = pace },
            new { lever = "attraction-effort", on = "all", value = 0.9 + (0.002 * move) }];
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            new Uri("api/evaluate", UriKind.Relative), new { state = new { scenario = "baseline", draws = 1024, levers } }, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        Assert.True(answer.IsSuccessStatusCode, text);
        return new Answer(took.TotalMilliseconds, JsonDocument.Parse(text).RootElement.GetProperty("fingerprint").GetString()!);
    }

    private static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add(RequestGuard.Header, "test");
        return client;
    }

    private static double[] Sorted(Answer[][] answers) => [.. answers.SelectMany(times => times).Select(answer => answer.Milliseconds).Order()];

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];

    private sealed record Answer(double Milliseconds, string Fingerprint);
}
