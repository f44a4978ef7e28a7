# What every verb of ./dev shares. Commands run in the caller's directory, so relative paths mean what the caller means.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Without a locale Java and LibreOffice cannot name a file with Vietnamese letters; this one is always there.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
# A service account may have no home, or one it cannot write: NuGet and npm then keep their things with the build.
if [ -w "${HOME:-/nonexistent}" ]; then
  export DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-$HOME}"
else
  export DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-$root/artifacts/dev/home}"
  export npm_config_cache="${npm_config_cache:-$DOTNET_CLI_HOME/.npm}"
fi
# Code compiled at the start is written into place, not through a second mapping: a start takes a fifth less.
export DOTNET_EnableWriteXorExecute="${DOTNET_EnableWriteXorExecute:-0}"
export CUULONG_DATA="${CUULONG_DATA:-$root/data}" CUULONG_PACK="${CUULONG_PACK:-$root/packs/travinh}"

say() { printf '%s\n' "$*" >&2; }

# wrong SENTENCE: what was typed, or what the machine lacks, must be mended first.
wrong() { say "$*"; exit 2; }

# attached COMMAND...: runs it so that what ends this script (Ctrl-C, SIGTERM) ends the command too, and waits for that.
attached() {
  local child status=0
  "$@" & child=$!
  trap 'kill -TERM "$child" 2>/dev/null; wait "$child" || true; exit 143' TERM HUP
  trap 'kill -TERM "$child" 2>/dev/null; wait "$child" || true; exit 130' INT
  wait "$child" || status=$?
  trap - TERM HUP INT
  return "$status"
}

open_log() { { mkdir -p "$(dirname "$1")" && touch "$1"; } 2>/dev/null || wrong "Không ghi được vào $(dirname "$1"). Sửa quyền của thư mục ấy rồi gọi lại."; }

# quietly LOG COMMAND...: shows the output only when the command fails.
quietly() {
  local log=$1 status=0; shift
  open_log "$log"
  attached "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    grep -oE '.*(: error |^error |error:).*' "$log" | sed 's/^ *//; s/ \[[^]]*\]$//' | sort -u | head -n 40 >&2 || true
    grep -qE ': error |^error ' "$log" || tail -n 15 "$log" >&2
  fi
  return "$status"
}
