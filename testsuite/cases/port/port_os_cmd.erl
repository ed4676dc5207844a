%% os:cmd/1,2 runs a command in the shell and gives what it writes.
-module(port_os_cmd).
-export([main/0]).

main() ->
    [erlang:display(os:cmd(Command)) || Command <- [
        "echo hello", "printf 'no end'", "echo a; echo b >&2; echo c", "exit 3", "true", "cat", "cd /usr && pwd", "echo 'q\"q' # comment",
        "printf 'a\\nb\\n'", "(sleep 5 >/dev/null 2>&1 &) ; echo background", 'echo', ["echo ", [$n, "ested"]]]],
    erlang:display(os:cmd("echo hello", #{})),
    erlang:display(os:cmd("echo hello", #{max_size => 3})),
    erlang:display(os:cmd("echo hello", #{max_size => 100})),
    erlang:display(length(os:cmd("seq 1 20000"))),
    [erlang:display(try os:cmd(Bad) catch error:R -> R end) || Bad <- [1, {a}, [a], [97, 0, 98]]],
    erlang:display(try os:cmd("echo a", foo) catch error:R -> R end),
    erlang:display(process_info(self(), links)),
    erlang:display(process_info(self(), monitors)),
    erlang:display(process_info(self(), message_queue_len)),
    Self = self(),
    [spawn(fun() -> Self ! {N, os:cmd("sleep 0.05; echo " ++ integer_to_list(N))} end) || N <- [1, 2, 3, 4]],
    [receive {N, Text} -> erlang:display(Text) end || N <- [1, 2, 3, 4]].
