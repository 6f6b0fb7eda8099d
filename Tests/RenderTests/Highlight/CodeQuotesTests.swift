import Render
import Testing

/// Texts in the quotes of each language.
@Suite struct CodeQuotesTests {
  private static let quotes: [(language: String, code: String, classes: [String])] = [
    (
      "rust", #"let c = '"'; fn f<'a>(s: &'static str) {} // it's"#,
      ["keyword:let", "string:'\"'", "keyword:fn", "comment:// it's"]
    ),
    (
      "rust",
      ##"'outer: loop { b'\''; '\u{1F600}'; r#"a"b"#; b"x\"y" } /* a /* b */ c */ 1"##,
      [
        "keyword:loop", #"string:b'\''"#, #"string:'\u{1F600}'"#, ##"string:r#"a"b"#"##,
        #"string:b"x\"y""#, "comment:/* a /* b */ c */", "number:1",
      ]
    ),
    (
      "js", #"x = /"/; y = a / b / "c"; return /[/'"]+\/'/gi.test(s) // d"#,
      [
        #"string:/"/"#, #"string:"c""#, "keyword:return", #"string:/[/'"]+\/'/gi"#, "function:test",
        "comment:// d",
      ]
    ),
    (
      "jsx", "<p>it's {f(1)}</p>\nlet n = i++ / 2 + (a) / b[0] / 'x'",
      ["function:f", "number:1", "keyword:let", "number:2", "number:0", "string:'x'"]
    ),
    (
      "ts", "`a ${b + `c ${1}` + '}'} d` + `${` // e\nlet f",
      [
        "string:`a ", "string:`c ", "number:1", "string:`", "string:'}'", "string: d`",
        "string:`${`", "comment:// e", "keyword:let",
      ]
    ),
    (
      "cpp",
      "int n = 1'000'000; auto s = R\"x(a\")\" 'b)x\"; char c = '\\'', d = '\"';\n#error don't\nint e;",
      [
        "keyword:int", "number:1'000'000", "keyword:auto", "string:R\"x(a\")\" 'b)x\"",
        "keyword:char", "string:'\\''", "string:'\"'", "directive:#error", "keyword:int",
      ]
    ),
    (
      "c#", #"var p = @"C:\"; var s = $"{x["k"]} it's"; char c = '"'; int i;"#,
      [
        "keyword:var", #"string:@"C:\""#, "keyword:var", #"string:$""#, #"string:"k""#,
        #"string: it's""#, "keyword:char", "string:'\"'", "keyword:int",
      ]
    ),
    (
      "kotlin", #"val a = "x ${f("y")} 'z"; val c = '"'"#,
      [
        "keyword:val", "string:\"x ", "function:f", "string:\"y\"", "string: 'z\"", "keyword:val",
        "string:'\"'",
      ]
    ),
    ("go", "a := '\"'; b := `\\`; c := '\\''", ["string:'\"'", "string:`\\`", #"string:'\''"#]),
    (
      "sh", #"echo it\'s "$(grep "a b" f)" $'x\'y' \" 'a\' # c's"#,
      [
        "string:\"", "string:\"a b\"", "string:\"", #"string:$'x\'y'"#, #"string:'a\'"#,
        "comment:# c's",
      ]
    ),
    (
      "bash",
      "cat <<EOF > f 'a'\nit's $x\nEOF\necho <<-'E'\n\tdon't\n\tE\nn=$((1<<2)); if",
      [
        "string:<<EOF", "string:'a'", "string:it's $x\nEOF", "string:<<-'E'",
        "string:\tdon't\n\tE", "number:1", "number:2", "keyword:if",
      ]
    ),
    (
      "py", #"rb'\'' + f"{d["k"]:>{w}} it's {{" + f'{' # x"#,
      [
        #"string:rb'\''"#, "string:f\"", "string:\"k\"", "string: it's {{\"", "string:f'{'",
        "comment:# x",
      ]
    ),
    (
      "python", "f'''{x\n+ 1}''' if F\"\"\"it's\"\"\" else u'a'",
      [
        "string:f'''", "number:1", "string:'''", "keyword:if", "string:F\"\"\"it's\"\"\"",
        "keyword:else", "string:u'a'",
      ]
    ),
    (
      "ruby", ##"puts "a #{h["k"]} it's"; x = y / 2; s.split /"/; %w[it's "]; $'; nil"##,
      [
        "string:\"a ", "string:\"k\"", "string: it's\"", "number:2", "string:/\"/",
        "string:%w[it's \"]", "label:$'", "keyword:nil",
      ]
    ),
    (
      "rb", "a = <<~SQL\n  it's\n  SQL\n=begin\nit's\n=end\nnil",
      [
        "string:<<~SQL", "string:  it's\n  SQL", "comment:=begin\nit's\n=end", "keyword:nil",
      ]
    ),
    (
      "php", "$a = \"it's\"; echo <<<X\n  don't\n  X; // b\n#[A]\n$c",
      [
        "label:$a", "string:\"it's\"", "keyword:echo", "string:<<<X", "string:  don't\n  X",
        "comment:// b", "label:$c",
      ]
    ),
    (
      "php", "# don't\n#[Pure] $a; $b = 1; # it's\n'#c'",
      [
        "comment:# don't", "type:Pure", "label:$a", "label:$b", "number:1", "comment:# it's",
        "string:'#c'",
      ]
    ),
    (
      "lua", "a = [[it's\n\"]] --[[ don't\n]] local",
      ["string:[[it's\n\"]]", "comment:--[[ don't\n]]", "keyword:local"]
    ),
    ("r", "x <- r\"(it's \")\"; function", ["string:r\"(it's \")\"", "keyword:function"]),
    (
      "toml", "a = 'C:\\'\nb = \"it's\" # c\nd = '''\nit's'''",
      ["string:'C:\\'", "string:\"it's\"", "comment:# c", "string:'''\nit's'''"]
    ),
    ("ini", "title = Ada's course\nb = \"x\" ; c", ["string:\"x\"", "comment:; c"]),
    (
      "yaml", "a: 'it''s'\nb: don't\nc: |\n  it's\n\n  'x\nd: 1",
      [
        "label:a", "string:'it''s'", "label:b", "label:c", "string:|\n  it's\n\n  'x", "label:d",
        "number:1",
      ]
    ),
    (
      "sql", "SELECT \"it's\", E'\\'', $$it's$$, $f$'$f$ FROM t",
      [
        "keyword:SELECT", "string:\"it's\"", "string:E'\\''", "string:$$it's$$", "string:$f$'$f$",
        "keyword:FROM",
      ]
    ),
    (
      "lisp", "(setq a 'b c '(1) #\\\" d \"it's\") ; don't\n#| a\" |# (if",
      [
        "keyword:setq", "number:1", "string:#\\\"", "string:\"it's\"", "comment:; don't",
        "comment:#| a\" |#", "keyword:if",
      ]
    ),
    (
      "clojure", "(def x' '(\\\" \\newline)) \"a\"",
      ["keyword:def", "string:\\\"", "string:\\newline", "string:\"a\""]
    ),
    (
      "matlab", "B = A' * C(1)' + D.'; s = 'it''s'; f('x', \"y'\") % don't\nend",
      [
        "number:1", "string:'it''s'", "function:f", "string:'x'", "string:\"y'\"",
        "comment:% don't", "keyword:end",
      ]
    ),
    (
      "julia", "B = A' * [1]' + f(x)'; c = '\"'; s = \"$(g(\"a\")) it's\" #= x' =# end",
      [
        "number:1", "function:f", "string:'\"'", "string:\"", "function:g", "string:\"a\"",
        "string: it's\"", "comment:#= x' =#", "keyword:end",
      ]
    ),
    (
      "haskell", "let x' = foldl' f '\"' \"a\" -- it's\n  in a --> b {- don't {- x -} -} where",
      [
        "keyword:let", "string:'\"'", "string:\"a\"", "comment:-- it's", "keyword:in",
        "comment:{- don't {- x -} -}", "keyword:where",
      ]
    ),
    (
      "ocaml", "let f (x : 'a list) = x' ^ \"b\" (* it *) 'c'",
      ["keyword:let", "string:\"b\"", "comment:(* it *)", "string:'c'"]
    ),
    (
      "powershell", "$a = 'it''s' + \"b`\" $(f \"c\")\" # d's\n$e = @'\nit's\n'@\nwrite `'x; IF",
      [
        "label:$a", "string:'it''s'", "string:\"b`\" ", "string:\"c\"", "string:\"",
        "comment:# d's", "label:$e", "string:@'\nit's\n'@", "keyword:IF",
      ]
    ),
    (
      "latex", "``it's'' \\emph{a} 50\\% of $x'$ % don't\nb",
      ["keyword:\\emph", "keyword:\\%", "comment:% don't"]
    ),
    (
      "ruby", "a = ?' # it's\nb = ?\\n; x ?'a' : c",
      [
        "string:?'", "comment:# it's", "string:?\\n", "string:'a'",
      ]
    ),
    ("ts", "x! / 2 + y! / 'z' // a", ["number:2", "string:'z'", "comment:// a"]),
    (
      "latex", "\\verb|50%| \\lstinline[a=b]{%} % a\n\\begin{verbatim}\n% b\n\\end{verbatim} \\c",
      [
        "keyword:\\verb", "string:|50%|", "keyword:\\lstinline[a=b]", "string:{%}", "comment:% a",
        "string:\\begin{verbatim}\n% b\n\\end{verbatim}", "keyword:\\c",
      ]
    ),
    (
      "f#", "List.fold (*) 1 (* \"*)\" *) x // a",
      ["number:1", "comment:(* \"*)\" *)", "comment:// a"]
    ),
    (
      "sh", "cat <<\\EOF\nit's $x\nEOF\nfi",
      ["string:<<\\EOF", "string:it's $x\nEOF", "keyword:fi"]
    ),
    ("make", "A = Ada's and Bob's # c\nB = -DX='x'", ["comment:# c", "string:'x'"]),
    (
      "ruby", "a = /\n # it's\n | [/']/x\nnil", ["string:/\n # it's\n | [/']/x", "keyword:nil"]
    ),
    ("octave", "a = b ... it's\n  + c'; end", ["comment:... it's", "keyword:end"]),
    (
      "mysql", "SELECT 1 # it's\n, 'a\\'b', \"c\\\"\"",
      [
        "keyword:SELECT", "number:1", "comment:# it's", "string:'a\\'b'", "string:\"c\\\"\"",
      ]
    ),
    ("sql", "SELECT a #>> 'b'", ["keyword:SELECT", "string:'b'"]),
    (
      "matlab", "C = [a'b]; D = [a' b']; s = ['a' 'b'] % c",
      ["string:'a'", "string:'b'", "comment:% c"]
    ),
    (
      "julia", "C = [a'b]; D = [a' b']; s = ['a', 'b'] # c",
      ["string:'a'", "string:'b'", "comment:# c"]
    ),
    (
      "ocaml", "(* \"*)\" and '\"' *) let x = \"a\"",
      ["comment:(* \"*)\" and '\"' *)", "keyword:let", "string:\"a\""]
    ),
    (
      "lua", "s = \"a\\z\n   b\" --[==[ c\n]]]==] end",
      ["string:\"a\\z\n   b\"", "comment:--[==[ c\n]]]==]", "keyword:end"]
    ),
    (
      "php", "$a; // it's ?> <p>it's</p> <?php $b # c",
      ["label:$a", "comment:// it's ", "label:$b", "comment:# c"]
    ),
    (
      "make", "a: b's\n\techo it's # c\n\techo 'd' $@",
      ["comment:# c", "string:'d'", "label:$@"]
    ),
    (
      "yaml", "- run: |\n    it's\n  shell: bash\n- |\n it's\n- - >\n    a\n  - b: 1",
      [
        "label:run", "string:|\n    it's", "label:shell", "string:|\n it's", "string:>\n    a",
        "label:b", "number:1",
      ]
    ),
    (
      "jsx", "<p>don't, won't, let's</p>\n<p>{name}'s 5\" and the dogs' 'x'</p>\nf('a', ['b'])",
      [
        "function:f", "string:'a'", "string:'b'",
      ]
    ),
    (
      "ocaml", "let a = {id|it's |} \"|id} and b = {|x\"|} in {r with x} (* c *)",
      [
        "keyword:let", "string:{id|it's |} \"|id}", "keyword:and", "string:{|x\"|}", "keyword:in",
        "keyword:with", "comment:(* c *)",
      ]
    ),
    (
      "scala", "val a = \"\"\"\"x\"\"\"\" // it's\nval b = \"\"\"\"\"\" + s\"\"\"${\"y\"}\"\"\"\"",
      [
        "keyword:val", "string:\"\"\"\"x\"\"\"\"", "comment:// it's", "keyword:val",
        "string:\"\"\"\"\"\"", "string:s\"\"\"", "string:\"y\"", "string:\"\"\"\"",
      ]
    ),
    (
      "kotlin", "val a = \"\"\"it's \"x\"\"\"\" // b",
      ["keyword:val", "string:\"\"\"it's \"x\"\"\"\"", "comment:// b"]
    ),
    (
      "c#", "var a = \"\"\"\"it's \"\"\" x\"\"\"\"; // b\nvar c = $\"\"\"it's\"\"\";",
      [
        "keyword:var", "string:\"\"\"\"it's \"\"\" x\"\"\"\"", "comment:// b", "keyword:var",
        "string:$\"\"\"it's\"\"\"",
      ]
    ),
    ("toml", "a = \"\"\"b\"\"\"\" # it's", ["string:\"\"\"b\"\"\"\"", "comment:# it's"]),
    (
      "latex", "\\url{a%20b} \\href{c%d}{it's} % e\n\\path[draw] (a) -- (b);",
      [
        "keyword:\\url", "string:{a%20b}", "keyword:\\href", "string:{c%d}", "comment:% e",
        "keyword:\\path",
      ]
    ),
    (
      "php", "<p title='it's'>if 5</p> <?= $a ?> for <?php if ($b) // it's ?> c",
      ["label:$a", "keyword:if", "label:$b", "comment:// it's "]
    ),
    ("php", "$a = '<?xml'; // it's", ["label:$a", "string:'<?xml'", "comment:// it's"]),
    (
      "r", "x %in% c('a') %>% f(); 5 %% 2 %'% y # 5% of it's\nfor (i in x) z",
      [
        "function:c", "string:'a'", "function:f", "number:5", "number:2", "comment:# 5% of it's",
        "keyword:for", "keyword:in",
      ]
    ),
    (
      "rust", "let a = r\"\\\"; let b = br##\"\"#\"##; // it's",
      [
        "keyword:let", "string:r\"\\\"", "keyword:let", "string:br##\"\"#\"##",
        "comment:// it's",
      ]
    ),
  ]

  /// Quotes as each language has them: what follows them is never taken for a text.
  @Test(arguments: quotes)
  func quotesAreThoseOfTheLanguage(language: String, code: String, expected: [String]) {
    #expect(highlightedClasses(code, language) == expected)
  }

  /// A quote that nothing closes changes nothing after its line.
  @Test(arguments: [
    "python", "js", "c", "java", "kotlin", "c#", "scala", "dart", "rust", "go", "ruby", "php",
    "lua",
    "r", "julia", "matlab", "bash", "powershell", "make", "haskell", "ocaml", "f#", "lisp",
    "clojure",
    "sql", "json", "yaml", "toml", "ini", "latex",
  ])
  func aQuoteReachesNoFurtherThanItsLine(language: String) {
    let plain = CodeHighlighter.highlighted("\nif x1 true 2\n", language: language).text
    for quote in ["'", "\"", "a 'b", "x = \"it", "it's"] {
      let html = CodeHighlighter.highlighted("\(quote)\nif x1 true 2\n", language: language).text
      #expect(html.hasSuffix(plain), "\(quote): \(html)")
    }
  }
}
