#!/bin/sh
# Makes the .beam files of the corpus: make_corpus.sh RELEASE ERLC [OPTION...], in this folder.
set -eu
release=$1 erlc=$2
shift 2
scratch=$(mktemp -d)
"$erlc" +deterministic "$@" -o "$scratch" shapes.erl
mv "$scratch/shapes.beam" "shapes_$release.beam"
rmdir "$scratch"
