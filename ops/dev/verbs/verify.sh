# A file from anywhere may be made to cost memory: a quarter of a gigabyte must do.
export DOTNET_GCConserveMemory="${DOTNET_GCConserveMemory:-9}"
run_host verify "$@"
