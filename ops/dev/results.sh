# Runs test programs and adds up what their XML reports say.
passed=0 failed=0 skipped=0

run_tests() {
  local name=$1 report="$results/$1.xml" status=0
  if ! build "tests/$name/$name.csproj" src "tests/$name"; then
    failed=$((failed + 1)); return 0
  fi
  say "Đang chạy $name…"
  attached "$root/artifacts/bin/$name/release/$name" -noLogo -noColor -reporter quiet -xml "$report" ${2:+-method "*$2*"} || status=$?
  if [ ! -s "$report" ]; then
    say "$name dừng giữa chừng (mã $status), không có kết quả."
    failed=$((failed + 1)); return 0
  fi
  add_report "$report"
}

# An error outside a test (a fixture that could not be taken down) counts as a failure.
add_report() {
  local f=0 e=0
  passed=$((passed + $(sum_of passed "$1")))
  f=$(sum_of failed "$1"); e=$(sum_of errors "$1")
  failed=$((failed + f + e))
  skipped=$((skipped + $(sum_of skipped "$1")))
}

sum_of() {
  grep -oE '<assembly [^>]*' "$2" | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | paste -sd+ | sed 's/^$/0/' | { read -r sum; echo $((sum)); }
}

close_tests() {
  local line="$passed passed, $failed failed"
  [ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
  printf '%s\n' "$line"
  [ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ] && [ "$passed" -gt 0 ] || exit 1
}
