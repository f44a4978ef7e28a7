# Builds, and knows when it need not. Projects are built one by one, never by the solution list: a module whose folder
# was deleted may still stand in that list.
host_dll="$root/artifacts/bin/CuuLong.Host/release/CuuLong.Host.dll"

# A line per source file with size and time: equal text means nothing to build.
fingerprint() {
  (cd "$root" && find "$@" Directory.Build.props Directory.Build.targets Directory.Packages.props global.json \
    \( -name node_modules -o -name wwwroot -o -name obj -o -name bin \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null | sort)
}

# build PROJECT FOLDER...: the project file, and the folders that its output depends on.
build() {
  local project=$1; shift
  local name stamp now; name=$(basename "$project" .csproj)
  stamp="$root/artifacts/dev/$name.built"
  now=$(fingerprint "$@")
  [ -f "$stamp" ] && [ "$now" = "$(cat "$stamp")" ] && [ -d "$root/artifacts/bin/$name/release" ] && return 0
  need_dotnet
  need "${building[@]}"
  say "Đang dựng $name…"
  compile "$project" "$root/artifacts/dev/$name.log" || { say "$name không dựng được; toàn bộ lời báo ở artifacts/dev/$name.log."; return 1; }
  printf '%s\n' "$now" >"$stamp"
}

# The compiler that stays in memory sometimes reads pages wrongly that are right; what it says of generated code is asked once more without it.
compile() {
  local command=(dotnet build "$root/$1" -c Release -v q -nologo) log=$2
  open_log "$log"
  quietly "$log" "${command[@]}" 2>"$log.said" && return 0
  if grep -q 'RazorSourceGenerator.*error' "$log"; then
    dotnet build-server shutdown >/dev/null 2>&1 || true
    quietly "$log" "${command[@]}" -p:UseSharedCompilation=false; return
  fi
  cat "$log.said" >&2; return 1
}

build_host() { build src/Host/CuuLong.Host.csproj src; }

# The verbs of the program stand in its source, so that a mistyped one needs no build to be refused.
is_host_verb() {
  [ "$1" != serve ] || return 1
  grep -rlE 'class \w+.*: Verb\b' --include='*.cs' "$root/src" | xargs -d '\n' grep -qF "override string Name => \"$1\";"
}

run_host() {
  build_host || exit 1
  exec dotnet "$host_dll" "$@"
}
