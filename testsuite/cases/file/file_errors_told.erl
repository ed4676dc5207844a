%% file:format_error/1: the text of each reason.
%% out27: other words for some
-module(file_errors_told).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({Reason, text(Reason)})
     || Reason <- id([eacces, eagain, ebadf, ebusy, edquot, eexist, efault, efbig, eintr, einval, eio, eisdir, eloop, emfile, emlink, emultihop, enametoolong, enfile,
                      enobufs, enodev, enolck, enolink, enoent, enomem, enospc, enosr, enostr, enosys, enotblk, enotdir, enotsup, enxio, eopnotsupp, eoverflow, eperm, epipe,
                      erange, erofs, espipe, esrch, estale, etxtbsy, exdev, enotempty, ebadmsg,
                      badarg, terminated, system_limit, undefined_script, no_translation, unknown_reason, not_on_controlling_process,
                      {3, erl_parse, ["syntax error before: ", "x"]}, {7, file, undefined_script}, {1, file, {error, badarg, []}}, {2, erl_scan, {illegal, character}},
                      {5, file, {error, {badmatch, 1}, []}}, {5, file, {throw, x, []}}, {5, file, {exit, x, []}}, {5, file, {undef, x}}])],
    erlang:display([try file:format_error(id(Bad)) catch error:Reason -> Reason end || Bad <- [{a, b}, 17]]).

text(Reason) ->
    try unicode:characters_to_list(file:format_error(Reason)) catch error:Why -> {error, Why} end.
