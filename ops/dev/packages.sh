# Debian packages: what is there is never touched, what is missing is installed or named in one line.
building=(libicu72 nodejs npm)
writing=(fonts-liberation2)
converting=(libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation fonts-liberation2 fonts-noto-core)
testing=(postgresql-15 chromium poppler-utils openssl opensc softhsm2 xmlsec1 libnss3-tools qpdf mupdf-tools libpdfbox2-java libbcpkix-java libbcmail-java default-jdk-headless)

# has PACKAGE: by the program it brings where another package may bring it too.
has() {
  case "$1" in
    nodejs) command -v node ;;
    npm|chromium|wrk) command -v "$1" ;;
    poppler-utils) command -v pdftotext ;;
    mupdf-tools) command -v mutool ;;
    libreoffice-writer-nogui) command -v soffice ;;
    libicu72) compgen -G '/usr/lib/*/libicuuc.so.*' ;;
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
    has "$package" || wrong "Không cài được $package. Thử: ${as[*]:+sudo }$line"
  done
}

# Debian starts a cluster of its own after installing the server; the tests bring theirs, so that one goes again.
install_packages() {
  local log="$root/artifacts/dev/apt.log"
  open_log "$log"
  quietly "$log" apt install "$@" 2>/dev/null || { quietly "$log" apt refresh && quietly "$log" apt install "$@"; } || true
  case " $* " in
    *" postgresql-15 "*) "${as[@]}" pg_dropcluster --stop 15 main >/dev/null 2>&1 || true ;;
  esac
}

# refresh: new lists, and an installation that was broken off is brought to its end, which apt asks for first.
apt() {
  case "$1" in
    refresh) "${as[@]}" env DEBIAN_FRONTEND=noninteractive sh -c 'dpkg --configure -a && apt-get update' ;;
    install) shift; "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ;;
  esac
}

need_dotnet() {
  command -v dotnet >/dev/null || wrong "Máy chưa có .NET SDK 10. Cài theo https://learn.microsoft.com/dotnet/core/install/linux-debian rồi gọi lại."
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || wrong "Máy chưa có .NET SDK 10 (đang có: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' '))."
}
