# Debian packages: what is there is never touched, what is missing is installed or named in one line.

# has PACKAGE: by the program it brings where another package may bring it too.
has() {
  case "$1" in
    nodejs) command -v node ;;
    npm|chromium|wrk) command -v "$1" ;;
    poppler-utils) command -v pdftotext ;;
    mupdf-tools) command -v mutool ;;
    libreoffice-writer-nogui) command -v soffice ;;
    postgresql-15) compgen -G '/usr/lib/postgresql/1[5-9]/bin/initdb' ;;
    *) dpkg -s "$1" ;;
  esac >/dev/null 2>&1
}

need() {
  local missing=() package
  for package in "$@"; do has "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0

  local line="apt-get install -y --no-install-recommends ${missing[*]}" as=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || wrong "Máy còn thiếu: ${missing[*]}. Chạy lệnh sau rồi gọi lại:
  sudo apt-get update && sudo $line"
    as=(sudo -n)
  fi
  say "Đang cài: ${missing[*]}"
  install_packages "${missing[@]}"
  for package in "${missing[@]}"; do
    has "$package" || wrong "Không cài được $package. Thử: ${as[*]} $line"
  done
}

# Debian starts a cluster of its own after installing the server; the tests bring theirs, so that one goes again.
install_packages() {
  local log="$root/artifacts/dev/apt.log"
  quietly "$log" apt install "$@" 2>/dev/null || { quietly "$log" apt update && quietly "$log" apt install "$@"; } || true
  case " $* " in
    *" postgresql-15 "*) "${as[@]}" pg_dropcluster --stop 15 main >/dev/null 2>&1 || true ;;
  esac
}

apt() {
  case "$1" in
    update) "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update ;;
    install) shift; "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ;;
  esac
}

need_dotnet() {
  command -v dotnet >/dev/null || wrong "Máy chưa có .NET SDK 10. Cài theo https://learn.microsoft.com/dotnet/core/install/linux-debian rồi gọi lại."
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || wrong "Máy chưa có .NET SDK 10 (đang có: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' '))."
}
