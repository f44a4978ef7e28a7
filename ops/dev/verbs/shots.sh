# A picture of every page in three languages, on a desk and on a phone, into shots/ (or the folder named).
[[ $# -le 1 && "${1:-}" != -* ]] || wrong "Gọi: ./dev shots [THƯ_MỤC]"
need_dotnet
need "${building[@]}" "${converting[@]}" chromium
CUULONG_SHOTS=$(realpath -m "${1:-$root/shots}"); export CUULONG_SHOTS
mkdir -p "$CUULONG_SHOTS"
build tests/CuuLong.Browser/CuuLong.Browser.csproj src packs tests/CuuLong.Browser || exit 1
"$root/artifacts/bin/CuuLong.Browser/release/CuuLong.Browser" -noLogo -noColor -reporter quiet -explicit only -method "*Take_a_picture_of_every_page" || exit 1
say "Ảnh ở $CUULONG_SHOTS ($(find "$CUULONG_SHOTS" -name '*.png' | wc -l) tệp)."
