{module, calc}.  %% version = 0

{exports, [{main,0},{module_info,0},{module_info,1}]}.

{attributes, []}.

{labels, 85}.


{function, main, 0, 2}.
  {label,1}.
    {line,[{location,"calc.erl",6}]}.
    {func_info,{atom,calc},{atom,main},0}.
  {label,2}.
    {move,{literal,#{"pi" => 3.141592653589793}},{x,1}}.
    {move,{integer,1},{x,0}}.
    {call_only,2,{f,4}}. % lines/2


{function, lines, 2, 4}.
  {label,3}.
    {line,[{location,"calc.erl",9}]}.
    {func_info,{atom,calc},{atom,lines},2}.
  {label,4}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {allocate,3,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {move,{x,0},{y,2}}.
    {move,{atom,''},{x,0}}.
    {line,[{location,"calc.erl",10}]}.
    {call_ext,1,{extfunc,io,get_line,1}}.
    {test,is_eq_exact,{f,5},[{x,0},{atom,eof}]}.
    {move,{atom,ok},{x,0}}.
    {deallocate,3}.
    return.
  {label,5}.
    {line,[{location,"calc.erl",12}]}.
    {gc_bif,'+',{f,0},1,[{tr,{y,2},{t_integer,any}},{integer,1}],{y,0}}.
    {move,{y,1},{x,2}}.
    {move,{y,2},{x,1}}.
    {move,{y,0},{y,2}}.
    {trim,2,1}.
    {call,3,{f,7}}. % line/3
    {'%',{var_info,{x,0},[{type,{t_map,any,any}}]}}.
    {move,{x,0},{x,1}}.
    {move,{y,0},{x,0}}.
    {call_last,2,{f,4},1}. % lines/2


{function, line, 3, 7}.
  {label,6}.
    {line,[{location,"calc.erl",16}]}.
    {func_info,{atom,calc},{atom,line},3}.
  {label,7}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_map,any,any}}]}}.
    {allocate,5,3}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {move,{x,2},{y,2}}.
    {move,{x,1},{y,3}}.
    {'try',{y,4},{f,11}}.
    {line,[{location,"calc.erl",18}]}.
    {call,1,{f,16}}. % scan/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test,is_nonempty_list,{f,9},[{x,0}]}.
    {get_list,{x,0},{y,1},{x,1}}.
    {test,is_tagged_tuple,{f,8},[{y,1},2,{atom,name}]}.
    {test,is_nonempty_list,{f,8},[{x,1}]}.
    {get_list,{x,1},{x,2},{x,1}}.
    {test,is_eq_exact,{f,8},[{x,2},{integer,61}]}.
    {move,{x,1},{x,0}}.
    {move,{y,2},{x,1}}.
    {line,[{scope,[2]},{location,"calc.erl",22}]}.
    {call,2,{f,29}}. % whole/2
    {move,{x,0},{y,0}}.
    {test_heap,4,0}.
    {get_tuple_element,{y,1},1,{y,1}}.
    {put_list,{y,0},nil,{x,0}}.
    {put_list,{y,1},{x,0},{x,1}}.
    {move,{literal,"~s = ~w~n"},{x,0}}.
    {line,[{scope,[2]},{location,"calc.erl",23}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {put_map_assoc,{f,0},{y,2},{x,0},0,{list,[{y,1},{y,0}]}}.
    {jump,{f,10}}.
  {label,8}.
    {move,{y,2},{x,1}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{scope,[2]},{location,"calc.erl",26}]}.
    {call,2,{f,29}}. % whole/2
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,1}}.
    {move,{literal,"~w~n"},{x,0}}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{y,2},{x,0}}.
    {jump,{f,10}}.
  {label,9}.
    {move,{y,2},{x,0}}.
  {label,10}.
    {try_end,{y,4}}.
    {deallocate,5}.
    return.
  {label,11}.
    {try_case,{y,4}}.
    {select_val,{x,0},{f,14},{list,[{atom,error},{f,13},{atom,throw},{f,12}]}}.
  {label,12}.
    {test_heap,4,2}.
    {put_list,{x,1},nil,{x,0}}.
    {put_list,{y,3},{x,0},{x,1}}.
    {move,{y,2},{y,4}}.
    {trim,4,1}.
    {move,{literal,"line ~b: ~s~n"},{x,0}}.
    {line,[{scope,[0]},{location,"calc.erl",31}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,13}.
    {test,is_eq_exact,{f,14},[{x,1},{atom,badarith}]}.
    {test_heap,2,0}.
    {put_list,{y,3},nil,{x,1}}.
    {move,{y,2},{y,4}}.
    {trim,4,1}.
    {move,{literal,"line ~b: that cannot be calculated~n"},{x,0}}.
    {line,[{scope,[0]},{location,"calc.erl",34}]}.
    {call_ext,2,{extfunc,io,format,2}}.
    {move,{y,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,14}.
    {bif,raise,{f,0},[{x,2},{x,1}],{x,0}}.


{function, scan, 1, 16}.
  {label,15}.
    {line,[{location,"calc.erl",39}]}.
    {func_info,{atom,calc},{atom,scan},1}.
  {label,16}.
    {test,is_nonempty_list,{f,24},[{x,0}]}.
    {get_list,{x,0},{x,1},{x,2}}.
    {select_val,{x,1},
                {f,19},
                {list,[{integer,9},
                       {f,18},
                       {integer,10},
                       {f,18},
                       {integer,32},
                       {f,18},
                       {integer,35},
                       {f,17}]}}.
  {label,17}.
    {move,nil,{x,0}}.
    return.
  {label,18}.
    {move,{x,2},{x,0}}.
    {call_only,1,{f,16}}. % scan/1
  {label,19}.
    {test,is_ge,{f,22},[{x,1},{integer,48}]}.
    {test,is_ge,{f,21},[{integer,57},{x,1}]}.
    {allocate_heap,2,{alloc,[{words,0},{floats,0},{funs,1}]},1}.
    {init_yregs,{list,[{y,0},{y,1}]}}.
    {make_fun3,{f,26},0,0,{x,1},{list,[]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[false,true]}}]}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"calc.erl",42}]}.
    {call_ext,2,{extfunc,lists,splitwith,2}}.
    {get_tuple_element,{x,0},0,{y,1}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {test,is_nonempty_list,{f,20},[{y,0}]}.
    {get_list,{y,0},{x,0},{x,1}}.
    {test,is_eq_exact,{f,20},[{x,0},{integer,46}]}.
    {test,is_nonempty_list,{f,20},[{x,1}]}.
    {get_hd,{x,1},{x,0}}.
    {test,is_ge,{f,20},[{x,0},{integer,48}]}.
    {test,is_ge,{f,20},[{integer,57},{x,0}]}.
    {test_heap,{alloc,[{words,0},{floats,0},{funs,1}]},2}.
    {make_fun3,{f,26},0,0,{x,0},{list,[]}}.
    {'%',{var_info,{x,0},[{fun_type,{t_atom,[false,true]}}]}}.
    {trim,1,1}.
    {line,[{location,"calc.erl",45}]}.
    {call_ext,2,{extfunc,lists,splitwith,2}}.
    {test_heap,2,1}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {put_list,{integer,46},{x,1},{x,1}}.
    {swap,{y,0},{x,0}}.
    {line,[{location,"calc.erl",46}]}.
    {call_ext,2,{extfunc,erlang,'++',2}}.
    {call_ext,1,{extfunc,erlang,list_to_float,1}}.
    {get_tuple_element,{y,0},1,{x,1}}.
    {move,{x,0},{y,0}}.
    {move,{x,1},{x,0}}.
    {call,1,{f,16}}. % scan/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{atom,number},{y,0}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,20}.
    {move,{y,1},{x,0}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{location,"calc.erl",48}]}.
    {call_ext,1,{extfunc,erlang,list_to_integer,1}}.
    {move,{x,0},{y,1}}.
    {move,{y,0},{x,0}}.
    {trim,1,1}.
    {call,1,{f,16}}. % scan/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{atom,number},{y,0}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,21}.
    {test,is_ge,{f,22},[{x,1},{integer,97}]}.
    {test,is_ge,{f,22},[{integer,122},{x,1}]}.
    {allocate_heap,1,{alloc,[{words,0},{floats,0},{funs,1}]},1}.
    {init_yregs,{list,[{y,0}]}}.
    {make_fun3,{f,83},0,0,{x,1},{list,[]}}.
    {'%',{var_info,{x,1},[{fun_type,{t_atom,[false,true]}}]}}.
    {swap,{x,0},{x,1}}.
    {line,[{location,"calc.erl",51}]}.
    {call_ext,2,{extfunc,lists,splitwith,2}}.
    {get_tuple_element,{x,0},0,{y,0}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {line,[{location,"calc.erl",52}]}.
    {call,1,{f,16}}. % scan/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,5,1}.
    {put_tuple2,{x,1},{list,[{atom,name},{y,0}]}}.
    {put_list,{x,1},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,22}.
    {allocate,2,3}.
    {move,{x,1},{y,0}}.
    {move,{x,2},{y,1}}.
    {move,{x,1},{x,0}}.
    {move,{literal,"+-*/^()="},{x,1}}.
    {line,[{location,"calc.erl",54}]}.
    {call_ext,2,{extfunc,lists,member,2}}.
    {test,is_eq_exact,{f,23},[{x,0},{atom,true}]}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,1}}.
    {trim,1,1}.
    {line,[{location,"calc.erl",55}]}.
    {call,1,{f,16}}. % scan/1
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {test_heap,2,1}.
    {put_list,{y,0},{x,0},{x,0}}.
    {deallocate,1}.
    return.
  {label,23}.
    {test_heap,4,0}.
    {put_list,{y,0},{literal,"?"},{x,0}}.
    {put_list,{literal,"what is "},{x,0},{x,0}}.
    {line,[{location,"calc.erl",56}]}.
    {call_ext_last,1,{extfunc,erlang,throw,1},2}.
  {label,24}.
    {test,is_nil,{f,15},[{x,0}]}.
    return.


{function, is_digit, 1, 26}.
  {label,25}.
    {line,[{location,"calc.erl",60}]}.
    {func_info,{atom,calc},{atom,is_digit},1}.
  {label,26}.
    {test,is_ge,{f,27},[{x,0},{integer,48}]}.
    {bif,'=<',{f,0},[{x,0},{integer,57}],{x,0}}.
    return.
  {label,27}.
    {move,{atom,false},{x,0}}.
    return.


{function, whole, 2, 29}.
  {label,28}.
    {line,[{location,"calc.erl",62}]}.
    {func_info,{atom,calc},{atom,whole},2}.
  {label,29}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {allocate,0,2}.
    {line,[{location,"calc.erl",63}]}.
    {call,2,{f,32}}. % sum/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_nonempty_list,{f,30},[{x,1}]}.
    {get_hd,{x,1},{x,0}}.
    {line,[{location,"calc.erl",65}]}.
    {call,1,{f,74}}. % text/1
    {test_heap,4,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{literal,"did not expect "},{x,0},{x,0}}.
    {call_ext_last,1,{extfunc,erlang,throw,1},0}.
  {label,30}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {deallocate,0}.
    return.


{function, sum, 2, 32}.
  {label,31}.
    {line,[{location,"calc.erl",68}]}.
    {func_info,{atom,calc},{atom,sum},2}.
  {label,32}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {line,[{location,"calc.erl",69}]}.
    {call,2,{f,38}}. % product/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {move,{y,0},{x,2}}.
    {swap,{x,0},{x,1}}.
    {call_last,3,{f,34},1}. % more_sum/3


{function, more_sum, 3, 34}.
  {label,33}.
    {line,[{location,"calc.erl",72}]}.
    {func_info,{atom,calc},{atom,more_sum},3}.
  {label,34}.
    {'%',{var_info,{x,1},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,2},[{type,{t_map,any,any}}]}}.
    {test,is_nonempty_list,{f,36},[{x,1}]}.
    {get_list,{x,1},{x,3},{x,4}}.
    {select_val,{x,3},{f,36},{list,[{integer,43},{f,35},{integer,45},{f,35}]}}.
  {label,35}.
    {allocate,4,5}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,3},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,0},{y,3}}.
    {move,{x,2},{x,1}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"calc.erl",73}]}.
    {call,2,{f,38}}. % product/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {move,{y,3},{x,1}}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,3}}.
    {trim,2,2}.
    {line,[{location,"calc.erl",74}]}.
    {call,3,{f,59}}. % apply_to/3
    {'%',{var_info,{x,0},[{type,number}]}}.
    {move,{y,1},{x,1}}.
    {move,{y,0},{x,2}}.
    {call_last,3,{f,34},2}. % more_sum/3
  {label,36}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    return.


{function, product, 2, 38}.
  {label,37}.
    {line,[{location,"calc.erl",77}]}.
    {func_info,{atom,calc},{atom,product},2}.
  {label,38}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {allocate,1,2}.
    {move,{x,1},{y,0}}.
    {line,[{location,"calc.erl",78}]}.
    {call,2,{f,45}}. % power/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {move,{y,0},{x,2}}.
    {swap,{x,0},{x,1}}.
    {call_last,3,{f,40},1}. % more_product/3


{function, more_product, 3, 40}.
  {label,39}.
    {line,[{location,"calc.erl",81}]}.
    {func_info,{atom,calc},{atom,more_product},3}.
  {label,40}.
    {'%',{var_info,{x,1},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,2},[{type,{t_map,any,any}}]}}.
    {test,is_nonempty_list,{f,43},[{x,1}]}.
    {get_list,{x,1},{x,3},{x,4}}.
    {select_val,{x,3},{f,41},{list,[{integer,42},{f,42},{integer,47},{f,42}]}}.
  {label,41}.
    {test,is_ne_exact,{f,42},[{x,3},{literal,{name,"div"}}]}.
    {test,is_eq_exact,{f,43},[{x,3},{literal,{name,"rem"}}]}.
  {label,42}.
    {allocate,4,5}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,3},{y,1}}.
    {move,{x,2},{y,2}}.
    {move,{x,0},{y,3}}.
    {move,{x,2},{x,1}}.
    {move,{x,4},{x,0}}.
    {line,[{location,"calc.erl",83}]}.
    {call,2,{f,45}}. % power/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{y,0}}.
    {move,{y,3},{x,1}}.
    {move,{y,1},{x,0}}.
    {move,{y,0},{y,3}}.
    {trim,2,2}.
    {line,[{location,"calc.erl",84}]}.
    {call,3,{f,59}}. % apply_to/3
    {'%',{var_info,{x,0},[{type,number}]}}.
    {move,{y,1},{x,1}}.
    {move,{y,0},{x,2}}.
    {call_last,3,{f,40},2}. % more_product/3
  {label,43}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    return.


{function, power, 2, 45}.
  {label,44}.
    {line,[{location,"calc.erl",88}]}.
    {func_info,{atom,calc},{atom,power},2}.
  {label,45}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {allocate,2,2}.
    {init_yregs,{list,[{y,0}]}}.
    {move,{x,1},{y,1}}.
    {line,[{location,"calc.erl",89}]}.
    {call,2,{f,48}}. % primary/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{y,0}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_nonempty_list,{f,46},[{x,1}]}.
    {get_list,{x,1},{x,2},{x,1}}.
    {test,is_eq_exact,{f,46},[{x,2},{integer,94}]}.
    {move,{x,1},{x,0}}.
    {move,{y,1},{x,1}}.
    {init_yregs,{list,[{y,1}]}}.
    {line,[{location,"calc.erl",91}]}.
    {call,2,{f,45}}. % power/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{x,2}}.
    {get_tuple_element,{x,0},1,{y,1}}.
    {move,{y,0},{x,1}}.
    {trim,1,1}.
    {move,{integer,94},{x,0}}.
    {line,[{location,"calc.erl",92}]}.
    {call,3,{f,59}}. % apply_to/3
    {'%',{var_info,{x,0},[{type,number}]}}.
    {test_heap,3,1}.
    {put_tuple2,{x,0},{list,[{x,0},{y,0}]}}.
    {deallocate,1}.
    return.
  {label,46}.
    {deallocate,2}.
    return.


{function, primary, 2, 48}.
  {label,47}.
    {line,[{location,"calc.erl",96}]}.
    {func_info,{atom,calc},{atom,primary},2}.
  {label,48}.
    {'%',{var_info,{x,0},[{type,{t_list,any,nil}}]}}.
    {'%',{var_info,{x,1},[{type,{t_map,any,any}}]}}.
    {test,is_nonempty_list,{f,57},[{x,0}]}.
    {get_list,{x,0},{x,2},{x,0}}.
    {test,is_tuple,{f,52},[{x,2}]}.
    {test,test_arity,{f,56},[{x,2},2]}.
    {get_tuple_element,{x,2},0,{x,3}}.
    {get_tuple_element,{x,2},1,{x,4}}.
    {select_val,{x,3},{f,56},{list,[{atom,name},{f,50},{atom,number},{f,49}]}}.
  {label,49}.
    {test_heap,3,5}.
    {put_tuple2,{x,0},{list,[{x,4},{x,0}]}}.
    return.
  {label,50}.
    {get_map_elements,{f,51},{tr,{x,1},{t_map,any,any}},{list,[{x,4},{x,1}]}}.
    {test_heap,3,2}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    return.
  {label,51}.
    {test_heap,4,5}.
    {put_list,{x,4},nil,{x,0}}.
    {put_list,{literal,"there is no "},{x,0},{x,0}}.
    {line,[{location,"calc.erl",100}]}.
    {call_ext_only,1,{extfunc,erlang,throw,1}}.
  {label,52}.
    {select_val,{x,2},{f,56},{list,[{integer,40},{f,54},{integer,45},{f,53}]}}.
  {label,53}.
    {allocate,0,2}.
    {line,[{location,"calc.erl",103}]}.
    {call,2,{f,45}}. % power/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {line,[{location,"calc.erl",104}]}.
    {gc_bif,'-',{f,0},2,[{x,1}],{x,1}}.
    {test_heap,3,2}.
    {get_tuple_element,{x,0},1,{x,0}}.
    {put_tuple2,{x,0},{list,[{x,1},{x,0}]}}.
    {deallocate,0}.
    return.
  {label,54}.
    {allocate,0,2}.
    {line,[{location,"calc.erl",106}]}.
    {call,2,{f,32}}. % sum/2
    {'%',{var_info,{x,0},[{type,{t_tuple,2,true,#{2 => {t_list,any,nil}}}}]}}.
    {get_tuple_element,{x,0},1,{x,1}}.
    {test,is_nonempty_list,{f,55},[{x,1}]}.
    {get_list,{x,1},{x,2},{x,1}}.
    {test,is_eq_exact,{f,55},[{x,2},{integer,41}]}.
    {test_heap,3,2}.
    {get_tuple_element,{x,0},0,{x,0}}.
    {put_tuple2,{x,0},{list,[{x,0},{x,1}]}}.
    {deallocate,0}.
    return.
  {label,55}.
    {move,{literal,"a parenthesis is missing"},{x,0}}.
    {line,[{location,"calc.erl",108}]}.
    {call_ext_last,1,{extfunc,erlang,throw,1},0}.
  {label,56}.
    {allocate,0,3}.
    {move,{x,2},{x,0}}.
    {line,[{location,"calc.erl",110}]}.
    {call,1,{f,74}}. % text/1
    {test_heap,4,1}.
    {put_list,{x,0},nil,{x,0}}.
    {put_list,{literal,"did not expect "},{x,0},{x,0}}.
    {call_ext_last,1,{extfunc,erlang,throw,1},0}.
  {label,57}.
    {move,{literal,"something is missing at the end"},{x,0}}.
    {line,[{location,"calc.erl",111}]}.
    {call_ext_only,1,{extfunc,erlang,throw,1}}.


{function, apply_to, 3, 59}.
  {label,58}.
    {line,[{location,"calc.erl",113}]}.
    {func_info,{atom,calc},{atom,apply_to},3}.
  {label,59}.
    {'%',
        {var_info,
            {x,0},
            [{type,
                 {t_union,none,none,
                     {t_integer,{42,94}},
                     [{{2,{t_atom,[name]}},
                       {t_tuple,2,true,
                           #{1 => {t_atom,[name]},
                             2 => {t_cons,{t_integer,{100,118}},nil}}}}],
                     none}}]}}.
    {test,is_tuple,
        {f,62},
        [{tr,{x,0},
             {t_union,none,none,
                 {t_integer,{42,94}},
                 [{{2,{t_atom,[name]}},
                   {t_tuple,2,true,
                       #{1 => {t_atom,[name]},
                         2 => {t_cons,{t_integer,{100,118}},nil}}}}],
                 none}}]}.
    {get_tuple_element,{x,0},1,{x,3}}.
    {get_list,{x,3},{x,4},{x,3}}.
    {select_val,{x,4},
                {f,58},
                {list,[{integer,100},{f,61},{integer,114},{f,60}]}}.
  {label,60}.
    {test,is_eq_exact,
          {f,58},
          [{tr,{x,3},{t_list,{t_integer,{100,118}},nil}},{literal,"em"}]}.
    {line,[{location,"calc.erl",118}]}.
    {gc_bif,'rem',{f,0},3,[{x,1},{x,2}],{x,0}}.
    return.
  {label,61}.
    {test,is_eq_exact,
          {f,58},
          [{tr,{x,3},{t_list,{t_integer,{100,118}},nil}},{literal,"iv"}]}.
    {line,[{location,"calc.erl",117}]}.
    {gc_bif,'div',{f,0},3,[{x,1},{x,2}],{x,0}}.
    return.
  {label,62}.
    {select_val,{x,0},
                {f,58},
                {list,[{integer,42},
                       {f,68},
                       {integer,43},
                       {f,67},
                       {integer,45},
                       {f,66},
                       {integer,47},
                       {f,65},
                       {integer,94},
                       {f,63}]}}.
  {label,63}.
    {test,is_integer,{f,64},[{x,1}]}.
    {test,is_integer,{f,64},[{x,2}]}.
    {test,is_ge,{f,64},[{tr,{x,2},{t_integer,any}},{integer,0}]}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {move,{integer,1},{x,2}}.
    {call_only,3,{f,70}}. % integer_power/3
  {label,64}.
    {move,{x,1},{x,0}}.
    {move,{x,2},{x,1}}.
    {line,[{location,"calc.erl",120}]}.
    {call_ext_only,2,{extfunc,math,pow,2}}.
  {label,65}.
    {line,[{location,"calc.erl",116}]}.
    {fconv,{x,1},{fr,0}}.
    {fconv,{x,2},{fr,1}}.
    {bif,fdiv,{f,0},[{fr,0},{fr,1}],{fr,0}}.
    {test_heap,{alloc,[{words,0},{floats,1},{funs,0}]},0}.
    {fmove,{fr,0},{x,0}}.
    return.
  {label,66}.
    {line,[{location,"calc.erl",114}]}.
    {gc_bif,'-',{f,0},3,[{x,1},{x,2}],{x,0}}.
    return.
  {label,67}.
    {line,[{location,"calc.erl",113}]}.
    {gc_bif,'+',{f,0},3,[{x,1},{x,2}],{x,0}}.
    return.
  {label,68}.
    {line,[{location,"calc.erl",115}]}.
    {gc_bif,'*',{f,0},3,[{x,1},{x,2}],{x,0}}.
    return.


{function, integer_power, 3, 70}.
  {label,69}.
    {line,[{location,"calc.erl",122}]}.
    {func_info,{atom,calc},{atom,integer_power},3}.
  {label,70}.
    {'%',{var_info,{x,0},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,1},[{type,{t_integer,any}}]}}.
    {'%',{var_info,{x,2},[{type,{t_integer,any}}]}}.
    {test,is_eq_exact,{f,71},[{tr,{x,1},{t_integer,any}},{integer,0}]}.
    {move,{x,2},{x,0}}.
    return.
  {label,71}.
    {gc_bif,'rem',{f,72},3,[{tr,{x,1},{t_integer,any}},{integer,2}],{x,3}}.
    {test,is_eq_exact,{f,72},[{tr,{x,3},{t_integer,{-1,1}}},{integer,1}]}.
    {line,[{location,"calc.erl",123}]}.
    {gc_bif,'-',{f,0},3,[{tr,{x,1},{t_integer,any}},{integer,1}],{x,1}}.
    {gc_bif,'*',
            {f,0},
            3,
            [{tr,{x,2},{t_integer,any}},{tr,{x,0},{t_integer,any}}],
            {x,2}}.
    {call_only,3,{f,70}}. % integer_power/3
  {label,72}.
    {line,[{location,"calc.erl",124}]}.
    {gc_bif,'*',
            {f,0},
            3,
            [{tr,{x,0},{t_integer,any}},{tr,{x,0},{t_integer,any}}],
            {x,0}}.
    {gc_bif,'div',{f,0},3,[{tr,{x,1},{t_integer,any}},{integer,2}],{x,1}}.
    {call_only,3,{f,70}}. % integer_power/3


{function, text, 1, 74}.
  {label,73}.
    {line,[{location,"calc.erl",126}]}.
    {func_info,{atom,calc},{atom,text},1}.
  {label,74}.
    {test,is_tuple,{f,77},[{x,0}]}.
    {test,test_arity,{f,77},[{x,0},2]}.
    {get_tuple_element,{x,0},0,{x,1}}.
    {get_tuple_element,{x,0},1,{x,2}}.
    {select_val,{x,1},{f,77},{list,[{atom,name},{f,76},{atom,number},{f,75}]}}.
  {label,75}.
    {test_heap,2,3}.
    {put_list,{x,2},nil,{x,1}}.
    {move,{literal,"~w"},{x,0}}.
    {call_ext_only,2,{extfunc,io_lib,format,2}}.
  {label,76}.
    {move,{x,2},{x,0}}.
    return.
  {label,77}.
    {test_heap,2,1}.
    {put_list,{x,0},nil,{x,0}}.
    return.


{function, module_info, 0, 79}.
  {label,78}.
    {line,[]}.
    {func_info,{atom,calc},{atom,module_info},0}.
  {label,79}.
    {move,{atom,calc},{x,0}}.
    {call_ext_only,1,{extfunc,erlang,get_module_info,1}}.


{function, module_info, 1, 81}.
  {label,80}.
    {line,[]}.
    {func_info,{atom,calc},{atom,module_info},1}.
  {label,81}.
    {move,{x,0},{x,1}}.
    {move,{atom,calc},{x,0}}.
    {call_ext_only,2,{extfunc,erlang,get_module_info,2}}.


{function, '-scan/1-fun-2-', 1, 83}.
  {label,82}.
    {line,[{location,"calc.erl",51}]}.
    {func_info,{atom,calc},{atom,'-scan/1-fun-2-'},1}.
  {label,83}.
    {test,is_ge,{f,84},[{x,0},{integer,97}]}.
    {bif,'=<',{f,0},[{x,0},{integer,122}],{x,0}}.
    return.
  {label,84}.
    {move,{atom,false},{x,0}}.
    return.
