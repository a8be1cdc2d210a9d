<#
.SYNOPSIS
  Runs a scenario of Beichen.Sim 北辰推演, or compares several, and leaves the scoreboard, charts and data in a folder.
.EXAMPLE
  ./run-sim.ps1 -Scenario baseline
.EXAMPLE
  ./run-sim.ps1 -Compare baseline, projects-slip-1q, combined-push -Draws 4096 -Out out/compare
#>
param(
  [string] $Scenario = 'baseline',
  [string[]] $Compare = @(),
  [int] $Draws = 1024,
  [string] $Seed = '',
  [string] $Horizon = '',
  [int] $Silos = 1,
  [string] $Out = '',
  [string] $Lang = '',
  [switch] $Quiet,
  [switch] $DryRun
)

$root = $PSScriptRoot
if (-not $root) { $root = [IO.Path]::GetDirectoryName([IO.Path]::GetFullPath($MyInvocation.MyCommand.Path)) }

function Find-Scenario([string] $name) {
  if ([IO.File]::Exists($name)) { return $name }
  $path = [IO.Path]::Combine($root, 'scenarios', "$name.yaml")
  if ([IO.File]::Exists($path)) { return $path }
  $known = [IO.Directory]::GetFiles([IO.Path]::Combine($root, 'scenarios'), '*.yaml')
  $names = @()
  foreach ($file in $known) { $names += [IO.Path]::GetFileNameWithoutExtension($file) }
  throw "no scenario '$name'; there are: $([string]::Join(', ', $names))"
}

if ($Draws -lt 1) { throw "Draws is $Draws; expected at least 1" }

$project = [IO.Path]::Combine($root, 'src', 'Beichen.Sim.Cli')
$arguments = @('run', '-c', 'Release', '--project', $project, '--')
if ($Compare.Length -gt 0) {
  $arguments += 'compare'
  foreach ($name in $Compare) { $arguments += (Find-Scenario $name) }
  if (-not $Out) { $Out = [IO.Path]::Combine('out', 'compare') }
}
else {
  $arguments += 'run'
  $arguments += (Find-Scenario $Scenario)
  if (-not $Out) { $Out = [IO.Path]::Combine('out', [IO.Path]::GetFileNameWithoutExtension($Scenario)) }
}

$arguments += @('--draws', "$Draws", '--silos', "$Silos", '--out', $Out)
if ($Lang) { $arguments += @('--lang', $Lang) }
if ($Seed) { $arguments += @('--seed', $Seed) }
if ($Horizon) { $arguments += @('--horizon', $Horizon) }
if ($Quiet) { $arguments += '--quiet' }

if ($DryRun) { return $arguments }
& dotnet $arguments
exit $LASTEXITCODE
