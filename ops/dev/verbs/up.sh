# Serves the pages; exec, so that Ctrl-C and SIGTERM reach the program itself.
need_dotnet
need "${building[@]}" "${converting[@]}"
run_host serve "$@"
