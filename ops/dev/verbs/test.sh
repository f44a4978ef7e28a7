# Every test, on both databases and in a real browser; the last line is the sum, and nothing is left out unseen.
. "$root/ops/dev/results.sh"
[ $# -le 1 ] || wrong "./dev test nhận nhiều nhất một TÊN (một phần tên của kiểm thử)."
need_dotnet
need "${building[@]}" "${converting[@]}" "${testing[@]}"

results="$root/artifacts/test-results"
rm -rf "$results"; mkdir -p "$results"
for project in "$root"/tests/CuuLong.Tests/*.csproj "$root"/tests/CuuLong.Browser/*.csproj; do
  [ -f "$project" ] || continue
  run_tests "$(basename "$project" .csproj)" "$@"
done
close_tests
