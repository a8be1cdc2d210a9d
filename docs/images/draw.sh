#!/usr/bin/env bash
# Draws every picture of the gallery and of the README anew, from runs and questions of today: docs/images/draw.sh [PROGRAM]
# PROGRAM is the published command, bin/beichen by default. A few minutes on two cores.
set -euo pipefail
program=$(realpath "${1:-bin/beichen}")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compared=(baseline projects-on-time projects-slip-1q approval-speed-up investment-promotion-drive combined-push)
for scenario in "${compared[@]}"; do "$program" run "$scenario" --out "$work/$scenario" --lang en >"$work/log"; done

# There are no figures of the year: one draw of the baseline stands for it, taken by its number and not for what it holds.
for quarter in 2022Q1 2022Q2; do
  docs/images/as-if.sh "$program" "$work/baseline" 100 $quarter >"$work/$quarter.yaml"
  "$program" condition baseline --actuals "$work/$quarter.yaml" --out "$work/year" >"$work/log"
done

for lang in zh en; do
  ask() { "$program" "$@" --lang $lang --for web --out "$work/$lang" >"$work/log"; }
  ask figures "$work/baseline" --rules county-a-2025
  ask figures "${compared[@]/#/$work/}" --only scenario-heat,paired-differences,small-multiples,chance-differences-fixed-asset-investment
  ask attribute combined-push --target fixed-asset-investment
  ask sensitivity baseline --target gdp
  ask sensitivity baseline --target gdp --factor causes --until 0.05
  ask discover baseline --target fixed-asset-investment
  ask latest-safe baseline --target fixed-asset-investment --probability 30%
  ask achieve baseline --target fixed-asset-investment --probability 55%
  ask vintages "$work/year"
  rm -f docs/images/$lang/*.png
  mkdir -p docs/images/$lang
  cp "$work/$lang"/*.png docs/images/$lang/
done
