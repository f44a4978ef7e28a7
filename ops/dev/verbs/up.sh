# Serves the pages; exec, so that Ctrl-C and SIGTERM reach the program itself.
need libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation fonts-liberation2 fonts-noto-core
run_host serve "$@"
