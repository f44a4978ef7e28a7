# Stamps a migration class in the module's own context, numbered after all that are there.
usage="Gọi: ./dev migration PHÂN_HỆ TÊN, ví dụ ./dev migration Documents Reminders."
[ $# -eq 2 ] || wrong "$usage"
module=$1 name=$2
[[ "$module" =~ ^[A-Za-z0-9]+$ ]] || wrong "$usage"
[[ "$name" =~ ^[A-Z][A-Za-z0-9]*$ ]] || wrong "$usage Tên viết liền, viết hoa chữ đầu."
home="$root/src/Modules/$module" space="CuuLong.$module"
[ "$module" != Platform ] || home="$root/src/Platform"
[ -d "$home" ] || wrong "Không có phân hệ $module."
context=$(grep -lE ': ModuleDb\(' "$home"/Data/*Db.cs 2>/dev/null | head -n 1)
[ -n "$context" ] || wrong "Phân hệ $module chưa có ngữ cảnh dữ liệu (Data/${module}Db.cs)."

# Migrations run in order of their text, so the number is padded and stands after the last one.
mkdir -p "$home/Data/Migrations"
last=$(cd "$home/Data/Migrations" && find . -name 'M*.cs' -printf '%f\n' | sed -E 's/^M//; s/\.cs$//' | LC_ALL=C sort | tail -n 1)
day=$(date +%Y%m%d) number=1
while id=$(printf '%s_%02d_%s' "$day" "$number" "$name"); [[ "$(printf '%s\n%s\n' "$id" "$last" | LC_ALL=C sort | tail -n 1)" != "$id" || "$id" == "$last" ]]; do
  number=$((number + 1))
  [ "$number" -le 99 ] || wrong "Không còn số nào sau $last trong ngày $day."
done

file="$home/Data/Migrations/M$id.cs"
cat >"$file" <<CS
using CuuLong.Platform.Data;
using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace $space.Data.Migrations;

/// <summary>$name.</summary>
[DbContext(typeof($(basename "$context" .cs))), Migration("$id")]
internal sealed class M$id : ModuleMigration
{
    protected override void Build(SchemaChange change)
    {
    }
}
CS
say "Đã tạo ${file#"$root"/}. Mô tả bảng bằng change.Table(…), change.Column(…); kiểm thử giữ lược đồ và mô hình khớp nhau."
