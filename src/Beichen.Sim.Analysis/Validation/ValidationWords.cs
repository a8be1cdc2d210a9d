using System.Text;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>The parts of the validation document that do not depend on the figures.</summary>
internal static class ValidationWords
{
    public static void Held(StringBuilder text)
    {
        Line(text, "## What is held against what");
        Line(text);
        Line(text, "The district publishes too little to hold the model's own outcomes against. What can be checked is what it takes from the city: "
            + "the growth that every existing activity follows, and the size of the swings of industry, prices, investment, revenue and income by which the "
            + "seeds size their factors. "
            + "Targets of 2016 to 2021 and a few rates are widely quoted without a source that was seen, as the record says line by line.");
        Line(text);
    }

    public static void Rule(StringBuilder text)
    {
        Line(text, "## The city's law, by quarter");
        Line(text);
        Line(text, "- The year's growth is a two-piece normal. Its mode is the official target of January plus the mean miss of earlier years, "
            + "shrunk by n/(n+2); its halves are sized by the misses that are left on either side, "
            + "with a prior spread of 2 points below and 1.5 above that weighs as three years do.");
        Line(text, "- Years struck by an outbreak are left out of the misses: an outbreak is a chance of its own, "
            + "drawn by the model's own rule (model, 7.10.6). Before the record holds one its chance is 0.004 a quarter, afterwards that of the seeds.");
        Line(text, "- Each quarter departs from its year by a disturbance with persistence 0.5, sized by how quarters of earlier years departed from theirs, "
            + "at least 0.4 points; years struck by an outbreak or measured against one that was are left out here too.");
        Line(text, "- Year-to-date growth weighs the quarters by 0.22, 0.245, 0.255 and 0.28.");
        Line(text);
        Line(text, "Single quarters of the year before (momentum) move nothing: on this record they forecast worse than the target with its misses, "
            + "for much of what faded in 2021 was the base of 2020. The persistence and the least disturbance are judgement.");
        Line(text);
    }

    public static void Misses(StringBuilder text)
    {
        Line(text, "The collapse of early 2020 lies outside any band that ordinary years can size: an epidemic was in the rule with one chance in 250 "
            + "quarters, and is now with one in twenty. "
            + "That the whole year may end nearer the band than its first quarter is the recovery of the same year, not foresight.");
        Line(text);
        Line(text, "The rates of early 2021 are the rebound from that collapse. The rule knows nothing of the base: it draws growth of an ordinary year and "
            + "would have missed the rebound with any spread that was honest before 2020. In a run the quarters of the base year carry the city's "
            + "shape of 2021, so that the base of 2022 is in the model, but a year after a broken one is not something it has been shown to forecast.");
        Line(text);
    }

    public static void Limits(StringBuilder text)
    {
        Line(text, "## What cannot be validated");
        Line(text);
        Line(text, "- **Levels of the district.** No published figure of its GDP, revenue, "
            + "investment, income or firm counts for 2021 was found; they are estimates with a range.");
        Line(text, "- **Durations and failures of its projects.** No record of planned and actual dates of named projects was found; "
            + "medians and tails are judgement and analogues elsewhere.");
        Line(text, "- **The pipeline.** Counts, sizes and hit rates of projects without a "
            + "name have one old figure behind them (81 of 112 listed projects started, 2013).");
        Line(text, "- **Local linkages.** There is no table of the district; "
            + "national coefficients are scaled by location quotients whose exponent is taken from other regions.");
        Line(text, "- **Shops.** Floor areas, travel times and retention are estimates, and no sales by venue were found.");
        Line(text, "- **Revenue by item, certificates, jobs.** Structure is blended from two other districts; cohorts are judgement.");
        Line(text, "- **Effects of levers.** Nothing was tried and measured; they are stated assumptions.");
        Line(text, "- **The chance of all targets together.** One year of one district is a single case; "
            + "no score can be given to it before several plans have run their course.");
        Line(text);
        Line(text, "What is checked in their place is that the arithmetic is right: accounting identities in every quarter and draw, "
            + "limits worked out by hand, and the values of the model document. That makes a result a consequence of its assumptions, and no more than that.");
    }

    private static void Line(StringBuilder text, string line = "") => ValidationReport.Line(text, line);
}
