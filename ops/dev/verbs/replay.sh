# A month is played with pages written and signed: their letters must be there.
need "${writing[@]}"
run_host replay "$@"
