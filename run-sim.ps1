<#
.SYNOPSIS
  Beichen.Sim in PowerShell: runs a scenario, compares several, opens the workbench, or passes on any command of the program.
  北辰推演：推演一个情景、比较几个情景、打开推演台，或执行程序的任何命令。
.DESCRIPTION
  The program stands beside this script (unpacked from the zip) or in bin. Where it is in neither, it is published into bin once, which needs the SDK;
  -Rebuild does so again. Paths are those of the folder that you are in.
  Where scripts are not allowed: powershell -ExecutionPolicy Bypass -File run-sim.ps1 -Scenario baseline
  系统不许执行脚本时：powershell -ExecutionPolicy Bypass -File run-sim.ps1 -Scenario baseline
.EXAMPLE
  ./run-sim.ps1 -Scenario baseline
.EXAMPLE
  ./run-sim.ps1 -Compare baseline, projects-slip-1q, combined-push -Draws 4096 -Out out/compare
.EXAMPLE
  ./run-sim.ps1 -Serve
.EXAMPLE
  ./run-sim.ps1 achieve baseline --target eaglet-firms --probability 0.5
#>
[CmdletBinding(PositionalBinding = $false)]
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
  [switch] $Force,
  [switch] $Serve,
  [switch] $Rebuild,
  [switch] $DryRun,
  [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Command = @()
)

$root = $PSScriptRoot
if (-not $root) { $root = [IO.Path]::GetDirectoryName([IO.Path]::GetFullPath($MyInvocation.MyCommand.Path)) }

# What the program prints is UTF-8, whatever the console was set to.
try { [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false } catch { }

function Find-Program {
  foreach ($folder in @($root, [IO.Path]::Combine($root, 'bin'))) {
    foreach ($name in @('beichen.exe', 'beichen')) {
      $path = [IO.Path]::Combine($folder, $name)
      if ([IO.File]::Exists($path)) { return $path }
    }
  }
  return $null
}

$arguments = @()
if ($Command.Length -gt 0) {
  $arguments += $Command
}
elseif ($Serve) {
  $arguments += @('serve', '--open')
}
else {
  # A list reaches a script that is called by -File as one text with commas in it.
  $names = @()
  foreach ($part in $Compare) { foreach ($name in $part.Split(',')) { if ($name.Trim()) { $names += $name.Trim() } } }
  if ($names.Length -gt 0) {
    $arguments += 'compare'
    $arguments += $names
    if (-not $Out) { $Out = [IO.Path]::Combine('out', 'compare') }
  }
  else {
    $arguments += @('run', $Scenario)
    if (-not $Out) { $Out = [IO.Path]::Combine('out', [IO.Path]::GetFileNameWithoutExtension($Scenario)) }
  }
  $arguments += @('--draws', "$Draws", '--silos', "$Silos", '--out', $Out)
  if ($Seed) { $arguments += @('--seed', $Seed) }
  if ($Horizon) { $arguments += @('--horizon', $Horizon) }
  if ($Quiet) { $arguments += '--quiet' }
  if ($Force) { $arguments += '--force' }
}
if ($Lang) { $arguments += @('--lang', $Lang) }

if ($DryRun) { return $arguments }

$program = Find-Program
if ($Rebuild -or -not $program) {
  & dotnet publish ([IO.Path]::Combine($root, 'src', 'Beichen.Sim.Cli')) -c Release -o ([IO.Path]::Combine($root, 'bin'))
  if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
  $program = Find-Program
}
& $program $arguments
exit $LASTEXITCODE
