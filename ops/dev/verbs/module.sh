# Stamps a module: it builds, the host finds it, and no existing file changes but the solution list.
name=${1:-}
[[ $# -eq 1 && "$name" =~ ^[A-Z][A-Za-z0-9]*$ ]] || wrong "Gọi: ./dev module TÊN, tên tiếng Anh viết hoa chữ đầu, ví dụ ./dev module Meetings."
case "$name" in Platform|Host|Pdf|Tests|Browser|Bench|Xunit|Name|CuuLong) wrong "$name là tên của phần nền, chọn tên khác." ;; esac
home="$root/src/Modules/$name"
key=$(printf '%s' "$name" | tr '[:upper:]' '[:lower:]')
for other in "$root"/src/Modules/*/; do
  other=$(basename "$other")
  [ "$(printf '%s' "$other" | tr '[:upper:]' '[:lower:]')" != "$key" ] || wrong "Đã có phân hệ $other."
done
# A module's namespace would hide a type of the same name wherever the program uses it.
! grep -rqE "(class|record|struct|interface|enum) $name\\b" --include='*.cs' "$root/src" || wrong "Trong mã nguồn đã có kiểu tên $name, chọn tên khác."

! grep -rqE "^@?using ${name}[.;]" --include='*.cs' --include='*.cshtml' "$root/src" "$root/tests" || wrong "$name là tên của một thư viện mà chương trình dùng, chọn tên khác."
! grep -qiE "^[A-Z*]+ +/$key(/| |\$)" "$root/docs/access.verified.txt" || wrong "Chương trình đã có trang /$key, chọn tên khác."

cp -r "$root/ops/dev/templates/module" "$home"
find "$home" -depth -name '*Name*' | while read -r path; do
  mv "$path" "$(dirname "$path")/$(basename "$path" | sed "s/Name/$name/")"
done
# "Name" is the module's name, "name." and "/name" its key; other words of C# that hold "name" stay.
find "$home" -type f -exec sed -i -E "s/\bName(Module)?\b/$name\1/g; s/\"name(\"|\.)/\"$key\1/g; s/(\/|\`)name\b/\1$key/g" {} +

project="src/Modules/$name/CuuLong.$name.csproj"
grep -qF "$project" "$root/CuuLong.slnx" || sed -i "s|  <Folder Name=\"/src/Modules/\">|&\n    <Project Path=\"$project\" />|" "$root/CuuLong.slnx"
say "Đã tạo src/Modules/$name. Chạy ./dev up rồi mở http://127.0.0.1:8080/$key"
