# Measures against floors of the same run and writes docs/performance.md; the server for it is the tests' own.
need_dotnet
need "${building[@]}" "${writing[@]}" postgresql-15 openssl softhsm2
build tests/CuuLong.Bench/CuuLong.Bench.csproj src packs tests/CuuLong.Bench || exit 1
exec "$root/artifacts/bin/CuuLong.Bench/release/CuuLong.Bench" "$@"
