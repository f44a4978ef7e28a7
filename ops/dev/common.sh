# What every verb of ./dev shares. Commands run in the caller's directory, so relative paths mean what the caller means.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-${HOME:-/tmp}}"
# Code compiled at the start is written into place, not through a second mapping: a start takes a fifth less.
export DOTNET_EnableWriteXorExecute="${DOTNET_EnableWriteXorExecute:-0}"
export CUULONG_DATA="${CUULONG_DATA:-$root/data}" CUULONG_PACK="${CUULONG_PACK:-$root/packs/travinh}"

say() { printf '%s\n' "$*" >&2; }

# wrong SENTENCE: what was typed, or what the machine lacks, must be mended first.
wrong() { say "$*"; exit 2; }

# quietly LOG COMMAND...: shows the output only when the command fails.
quietly() {
  local log=$1 status=0; shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    grep -oE '.*(: error |^error |error:).*' "$log" | sed 's/^ *//; s/ \[[^]]*\]$//' | sort -u | head -n 40 >&2 || true
    grep -qE ': error |^error ' "$log" || tail -n 15 "$log" >&2
  fi
  return "$status"
}
