#!/usr/bin/env bash
# Writes a file of actuals from one draw of a stored run, as if that draw were the year: docs/images/as-if.sh PROGRAM RUN DRAW QUARTER
# The growth of GDP and of investment in the year to the end of the quarter, rounded as it is published. No figure of the district.
set -euo pipefail
program=$1 run=$2 draw=$3 quarter=$4
echo "# As if draw $draw of the run were the year: no figure of the district."
echo "data-date: $quarter"
echo "observations:"
for pair in gdp-growth:GdpGrowthYearToDate investment-growth:InvestmentGrowth; do
  value=$("$program" explain "$run" --indicator "${pair#*:}" --quarter "$quarter" --draw "$draw" --depth 1 --json |
    awk -F': |,' '$1 == "  \"value\"" { printf "%.3f", $2 }')
  echo "  - {indicator: ${pair%:*}, quarter: $quarter, value: $value}"
done
