"""Databases, archives, mails and what languages write of their values, by programs that the other sets do not ask."""
import glob, os, re, shutil, subprocess, time
from places import Plants, add, path, places, run, value as number, write


def keep(name, data, plants, sure=False):
    if data:
        write(name, data)
        add(name, plants, sure=sure)
    else:
        print("not written:", name)


def databases():
    p = Plants()
    sql = """create table "客户" (姓名 text, "证件号码" text check ("证件号码" <> '%s'), b text generated always as ('x' || "证件号码") stored, j text);
insert into "客户" values ('张三', '%s', json('{"k":"%s"}')), ('李四', '%s', null);
create virtual table f using fts5(t); insert into f values ('备注 %s'); create virtual table r using rtree_i32(id, a, b, +note text); insert into r values (1, 1, 2, '%s');
create table big(a blob); insert into big values (zeroblob(5000) || cast('%s' as blob)); create table n(i integer, d real); insert into n values (%s, %s);
create trigger t after insert on big begin select raise(abort, '%s'); end; create view v as select '%s' as x;
create table jb(b blob); insert into jb values (jsonb('{"id":"%s","n":%s}')); create table st(a any) strict; insert into st values ('%s');
""" % tuple(p(n) for n in "check cell json second fts rtree blob number real trigger view jsonb jsonb-number strict".split())
    # A double keeps 15 digits of it.
    p.pop("real")
    write("f4.sql", sql)
    for name, before, after in (("f4.db", "", ""), ("f4-utf16.db", "pragma encoding='UTF-16le';", ""), ("f4-utf16be.db", "pragma encoding='UTF-16be'; pragma page_size=512;", ""), ("f4-vacuum.db", "pragma auto_vacuum=1; pragma page_size=65536;", "vacuum;"), ("f4-wal.db", "pragma journal_mode=wal;", "")):
        with open(path("f4-run.sql"), "w") as f:
            f.write(before + sql + after)
        with open(path("f4-run.sql")) as f:
            if os.path.exists(path(name)):
                os.remove(path(name))
            run("sqlite3", name, stdin=f)
        add(name, p, sure=True)
    # A log beside a database that was not written back.
    q = Plants()
    for each in glob.glob(path("f4w.db*")):
        os.remove(each)
    child = subprocess.Popen(["sqlite3", path("f4w.db")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    child.stdin.write("pragma journal_mode=wal; pragma wal_autocheckpoint=0; create table t(a text, b text); insert into t values ('证件号码 %s', 'x'); update t set a = '证件号码 %s'; select 1;\n" % (q("before"), q("after")))
    child.stdin.flush()
    time.sleep(1)
    shutil.copy(path("f4w.db-wal"), path("f4w2.db-wal"))
    child.kill()
    child.wait()
    add("f4w2.db-wal", q, sure=True)
    j = Plants()
    child = subprocess.Popen(["sqlite3", path("f4j.db")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    child.stdin.write("pragma journal_mode=delete; create table t(a text); insert into t values ('证件号码 %s'); begin; update t set a = 'x'; pragma cache_spill=1; pragma cache_size=1;\n" % j("overwritten") + "insert into t select hex(randomblob(900)) from (select 1 union select 2 union select 3), (select 1 union select 2 union select 3), (select 1 union select 2 union select 3);\n")
    child.stdin.flush()
    time.sleep(1)
    if os.path.exists(path("f4j.db-journal")):
        shutil.copy(path("f4j.db-journal"), path("f4j2.db-journal"))
        add("f4j2.db-journal", j)
    child.kill()
    child.wait()
    for mode, name in (("quote", "f4.quote"), ("insert t", "f4.insert"), ("json", "f4.json"), ("list", "f4.list"), ("ascii", "f4.ascii"), ("box", "f4.box"), ("column", "f4.column"), ("column --wrap 12", "f4.wrap"), ("html", "f4.html"), ("tcl", "f4.tcl"), ("line", "f4.line"), ("markdown", "f4.md"), ("table", "f4.table"), ("tabs", "f4.tabs"), ("csv", "f4.csv"), ("qbox", "f4.qbox")):
        keep(name, run("sqlite3", "f4.db", ".headers on", ".mode " + mode, 'select 姓名, "证件号码" from "客户";'), {k: p[k] for k in ("cell", "second")}, sure=mode.find("wrap") < 0)
    keep("f4.dump", run("sqlite3", "f4.db", ".dump"), p)
    keep("f4.schema", run("sqlite3", "f4.db", ".schema --indent"), p)
    keep("f4.expert", run("sqlite3", "f4.db", ".fullschema"), p)
    a = Plants()
    write("fq-%s.txt" % a("name"), "证件号码 " + a("content"))
    run("sqlite3", "f4.sqlar", "-A", "-c", "fq-%s.txt" % a["name"])
    add("f4.sqlar", a, sure=True)


def servers():
    """PostgreSQL and MariaDB, started for this, and their own programs."""
    import tempfile
    folder = tempfile.mkdtemp(prefix="places-pg")
    binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1] + "/"
    shutil.chown(folder, "postgres", "postgres")

    def as_postgres(*command, **more):
        return run("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command, **more)
    as_postgres(binaries + "initdb", "-D", folder + "/d", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust")
    as_postgres(binaries + "pg_ctl", "-D", folder + "/d", "-o", "-k %s -c listen_addresses='' -c fsync=off -c wal_level=logical" % folder, "-w", "-l", folder + "/log", "start")
    p = Plants()
    sql = """create table "客户" ("姓名" text, "证件号码" text default '%s', n bigint, j jsonb, a text[], h hstore_none, b bytea, x xml, c inet);""".replace(" h hstore_none,", "") % p("default") + """
comment on table "客户" is '表 %s'; comment on column "客户".n is '列 %s';
insert into "客户" values ('张三', '%s', %s, '{"k":"%s"}', array['%s','b'], '%s'::bytea, '<a>%s</a>', null), ('李四', '%s', 1, null, null, null, null, null);
create type e as enum ('%s', 'b'); create domain dm as text check (value <> '%s'); create sequence s start %s; create function f() returns text language sql as $$ select '%s' $$;
create view v as select '%s'::text as x; create materialized view mv as select '%s'::text as y; create role "r%s"; create rule ru as on insert to v do instead select '%s';
create table child (k text) inherits ("客户"); create table part (d date, i text) partition by list (i); create table "p1" partition of part for values in ('%s'); select lo_from_bytea(0, '%s'::bytea);
create index ix on "客户" ((n)) where "证件号码" = '%s'; create statistics st on n, "证件号码" from "客户"; create policy po on "客户" using ("姓名" = '%s'); alter database postgres set application_name = 'a%s';
create foreign data wrapper w options (o '%s'); create server se foreign data wrapper w options (host '%s'); create user mapping for postgres server se options (password '%s');
""" % tuple(p(n) if n not in ("bigint", "sequence") else p.setdefault(n, number()) for n in "table-comment column-comment cell bigint json array bytea xml second enum domain sequence function view materialized role rule partition large-object index policy setting wrapper server mapping".split())
    write("pg.sql", sql)
    os.chmod(path("pg.sql"), 0o644)
    psql = (binaries + "psql", "-h", folder, "-U", "postgres", "-X", "-q")
    with open(path("pg.sql")) as f:
        run(*psql, stdin=f)
    for name, more in (("pg.sql.dump", []), ("pg-clean.sql", ["-c", "--if-exists", "-C", "-O", "-x"]), ("pg-insert.sql", ["--inserts", "--rows-per-insert=10", "--on-conflict-do-nothing"]), ("pg-column.sql", ["--column-inserts", "--disable-dollar-quoting", "--quote-all-identifiers"]), ("pg-data.sql", ["-a", "--disable-triggers"]), ("pg-schema.sql", ["-s"]), ("pg-post.sql", ["--section=post-data"]), ("pg.c", ["-Fc", "-Z0"]), ("pg-9.c", ["-Fc", "-Z9"]), ("pg-lz4.c", ["-Fc", "-Z", "lz4"]), ("pg-zstd.c", ["-Fc", "-Z", "zstd:3"]), ("pg.t", ["-Ft"]), ("pg-euc.sql", ["-E", "EUC_CN"]), ("pg-gz.sql", ["-Z", "gzip"]), ("pg-serial.sql", ["--serializable-deferrable", "--load-via-partition-root", "--strict-names"])):
        keep(name, run(binaries + "pg_dump", "-h", folder, "-U", "postgres", *more), {k: v for k, v in p.items() if k != "role"}, sure="Ft" in more or "-Z" in more or "-Fc" in more)
        if "-Ft" in more or "-Z" in more or "-Fc" in more:
            for k in ("setting",):
                places[:] = [x for x in places if not (x[0] == name and x[1] == k)]
    keep("pg-all.sql", run(binaries + "pg_dumpall", "-h", folder, "-U", "postgres"), p)
    for name, more, query in (("pg.copy.csv", [], 'copy "客户" to stdout (format csv, header, force_quote *)'), ("pg.copy.txt", [], 'copy "客户" to stdout (delimiter \'|\', null \'空\')'), ("pg.html", ["-H"], 'select * from "客户"'), ("pg.latex", ["-P", "format=latex"], 'select * from "客户"'), ("pg.longtable", ["-P", "format=latex-longtable"], 'select * from "客户"'), ("pg.adoc", ["-P", "format=asciidoc"], 'select * from "客户"'), ("pg.ms", ["-P", "format=troff-ms"], 'select * from "客户"'), ("pg.unaligned", ["-A", "-F", "^"], 'select * from "客户"'), ("pg.wrapped", ["-P", "format=wrapped", "-P", "columns=60", "-P", "linestyle=unicode", "-P", "border=2"], 'select * from "客户"'), ("pg.expanded", ["-x", "-P", "border=2"], 'select * from "客户"'), ("pg.old", ["-P", "linestyle=old-ascii"], 'select * from "客户"'), ("pg.zero", ["-A", "-z", "-0"], 'select * from "客户"'), ("pg.explain.json", [], 'explain (format json, verbose) select * from "客户" where "证件号码" = \'%s\'' % p["cell"]), ("pg.explain.xml", [], 'explain (format xml) select * from "客户" where "证件号码" = \'%s\'' % p["cell"]), ("pg.table.xml", [], "select table_to_xml_and_xmlschema('\"客户\"', true, false, '')"), ("pg.log", ["-E", "-a"], '\\d+ "客户"'), ("pg.json", ["-A", "-t"], 'select json_agg(x) from "客户" x')):
        keep(name, run(*psql, *more, "-c", query), {k: v for k, v in p.items()})
    keep("pg.bin", run(*psql, "-c", 'copy (select "姓名", "证件号码", j, a, b from "客户") to stdout (format binary)'), {k: p[k] for k in ("cell", "second", "json", "array", "bytea")}, sure=True)
    slot = run(*psql, "-A", "-t", "-c", "select pg_create_logical_replication_slot('s1', 'test_decoding')", "-c", "insert into \"客户\" values ('王五', '%s')" % p("decoded"), "-c", "select data from pg_logical_slot_get_changes('s1', null, null)")
    keep("pg.decoded", slot, {"decoded": p["decoded"]})
    run(*psql, "-c", "checkpoint")
    where = run(*psql, "-A", "-t", "-c", "select pg_relation_filepath('\"客户\"')").decode().strip()
    shutil.copy(folder + "/d/" + where, path("pg.heap"))
    add("pg.heap", {k: p[k] for k in ("cell", "second", "decoded")}, sure=True)
    as_postgres(binaries + "pg_ctl", "-D", folder + "/d", "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)
    m = Plants()
    folder = tempfile.mkdtemp(prefix="places-my")
    run("mariadb-install-db", "--no-defaults", "--user=root", "--datadir=" + folder + "/d", "--auth-root-authentication-method=normal", "--skip-test-db")
    server = subprocess.Popen(["mariadbd", "--no-defaults", "--user=root", "--datadir=" + folder + "/d", "--socket=" + folder + "/s", "--skip-networking", "--log-bin=" + folder + "/bin", "--binlog-format=ROW", "--general-log", "--general-log-file=" + folder + "/general", "--slow-query-log", "--slow-query-log-file=" + folder + "/slow", "--long-query-time=0", "--pid-file=" + folder + "/pid"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    client = ("--no-defaults", "-S", folder + "/s", "-u", "root", "--default-character-set=utf8mb4")
    for _ in range(60):
        if run("mariadb", *client, "-e", "select 1"):
            break
        time.sleep(0.5)
    sql = """create database `库`; use `库`; create table `客户` (`姓名` varchar(60) comment '列 %s', id varchar(60) default '%s', n bigint, b blob, j json, e enum('%s','b'), s set('%s','c'), t text) comment '表 %s';
insert into `客户` values ('张三', '%s', %s, 'x\\0%s', '{"k":"%s"}', 'b', 'c', 'a''b\\\\n%s'), ('李四', '%s', 1, null, null, null, null, null); update `客户` set id = '%s' where `姓名` = '李四';
create view v as select '%s' as x; create procedure p() select '%s'; create trigger tr before insert on `客户` for each row set @a = '%s'; create event ev on schedule every 1 day comment '%s' do select '%s';
create table pt (i varchar(40)) partition by list columns (i) (partition p0 values in ('%s')); create table ma (a varchar(60)) engine=myisam; insert into ma values ('%s'); create table ar (a varchar(60)) engine=aria; insert into ar values ('%s'); create table cs (a varchar(60) not null) engine=csv; insert into cs values ('%s');
""" % tuple(m(n) if n != "bigint" else m.setdefault(n, number()) for n in "column-comment default enum set table-comment cell bigint blob json escaped second updated view procedure trigger event event-body partition myisam aria csv-engine".split())
    write("my.sql", sql)
    with open(path("my.sql")) as f:
        run("mariadb", *client, stdin=f)
    every = [*client, "--databases", "库", "-R", "-E", "--triggers"]
    for name, more in (("my.dump", []), ("my-compact.sql", ["--compact", "--skip-extended-insert"]), ("my-hex.sql", ["--hex-blob", "-c", "--replace"]), ("my.xml", ["-X"]), ("my-ansi.sql", ["--compatible=ansi", "--skip-quote-names"]), ("my-noopt.sql", ["--skip-opt", "--insert-ignore", "--order-by-primary"]), ("my-gbk.sql", ["--default-character-set=gbk"]), ("my-schema.sql", ["-d"]), ("my-data.sql", ["-t", "--skip-comments", "--max-allowed-packet=16M"])):
        keep(name, run("mariadb-dump", *every, *more), m)
    for name, more in (("my.x", ["-X"]), ("my.h", ["-H"]), ("my.e", ["-E"]), ("my.b", ["-B"]), ("my.t", ["-t"]), ("my.r", ["-B", "-r", "-N"])):
        keep(name, run("mariadb", *client, *more, "-e", "select * from `库`.`客户`; show create table `库`.`客户`; show full columns from `库`.`客户`"), m)
    run("mariadb", *client, "-e", "flush tables; flush binary logs; flush logs")
    tables = folder + "/d/" + "@5e93/"
    for source, name, kept in (("ma.MYD", "my.MYD", ["myisam"]), ("ar.MAD", "my.MAD", ["aria"]), ("cs.CSV", "my.CSV", ["csv-engine"]), ("v.frm", "my-view.frm", ["view"])):
        found = glob.glob(folder + "/d/*/" + source)
        if found:
            shutil.copy(found[0], path(name))
            add(name, {k: m[k] for k in kept}, sure=True)
    frm = [x for x in glob.glob(folder + "/d/*/*.frm") if b"\0" in open(x, "rb").read(64) and m["enum"].encode() in open(x, "rb").read()]
    if frm:
        shutil.copy(frm[0], path("my.frm"))
        add("my.frm", {k: m[k] for k in ("column-comment", "default", "enum", "set", "table-comment")})
    ibd = [x for x in glob.glob(folder + "/d/*/*.ibd") if m["cell"].encode() in open(x, "rb").read()]
    time.sleep(1)
    if ibd:
        shutil.copy(ibd[0], path("my.ibd"))
        add("my.ibd", {k: m[k] for k in ("cell",)})
    log = sorted(glob.glob(folder + "/bin.0*"))
    shutil.copy(log[0], path("my-bin.000001"))
    add("my-bin.000001", {k: v for k, v in m.items() if k not in ("bigint",)}, sure=True)
    keep("my-binlog.sql", run("mariadb-binlog", "--no-defaults", log[0]), {k: v for k, v in m.items() if k not in ("bigint",)}, sure=True)
    keep("my-binlog-v.sql", run("mariadb-binlog", "--no-defaults", "-vv", "--base64-output=decode-rows", log[0]), m)
    for f in ("general", "slow"):
        shutil.copy(folder + "/" + f, path("my-%s.log" % f))
        add("my-%s.log" % f, m)
    server.terminate()
    server.wait(30)
    shutil.rmtree(folder, ignore_errors=True)


def archives():
    p = Plants()
    inner = "a" + p("name") + ".txt"
    write(inner, "证件号码 " + p("content") + "\n")
    os.makedirs(path("d" + p("folder")), exist_ok=True)
    write("d" + p["folder"] + "/b.txt", "手机 " + p("below") + "\n")
    both = [inner, "d" + p["folder"]]
    flat = {k: p[k] for k in ("name", "content")}
    for form, name in (("7zip", "b.7z"), ("ar_bsd", "b.bsd.a"), ("ar_svr4", "b.svr4.a"), ("cpio", "b.cpio"), ("newc", "b.newc"), ("gnutar", "b.gnu.tar"), ("iso9660", "b.iso"), ("mtree", "b.mtree"), ("pax", "b.pax"), ("paxr", "b.paxr"), ("raw", "b.raw"), ("shar", "b.shar"), ("shardump", "b.shardump"), ("ustar", "b.ustar"), ("v7tar", "b.v7"), ("warc", "b.warc"), ("xar", "b.xar"), ("zip", "b.zip")):
        run("bsdtar", "--format=" + form, "-cf", name, *([inner] if form.startswith("ar_") or form == "raw" else both))
        add(name, {"content": p["content"]} if form == "raw" or form.startswith("ar_") else {"name": p["name"], "folder": p["folder"]} if form == "mtree" else p, sure=True)
    for option, name in (("--uuencode", "b.uu.tar"), ("--b64encode", "b.b64.tar"), ("--lzma", "b.tar.lzma"), ("--lz4", "b.tar.lz4"), ("--zstd", "b.tar.zst"), ("--xz", "b.tar.xz"), ("-Z", "b.tar.Z")):
        run("bsdtar", option, "--format=pax", "-cf", name, *both)
        add(name, p, sure=True)
    for option, name in (("-V甲" + p("label"), "t-label.tar"), ("--pax-option=comment=" + p("comment"), "t-comment.tar"), ("-S", "t-sparse.tar"), ("--listed-incremental=/dev/null", "t-incremental.tar"), ("--xattrs", "t-xattrs.tar")):
        run("tar", *(["--format=posix"] if "pax" in option else []), option, "-cf", name, *both)
        kept = {k: v for k, v in p.items() if k not in ("label", "comment") or (k == "label" and "label" in name)}
        add(name, kept, sure=True)
    q = {k: p[k] for k in ("name", "content", "folder", "below")}
    for name, command in (
            ("z-stream.zip", None), ("z-desc.zip", ["zip", "-fd", "-r", "z-desc.zip"]), ("z-64.zip", ["zip", "-fz", "-r", "z-64.zip"]), ("z-bz.zip", ["zip", "-Z", "bzip2", "-r", "z-bz.zip"]), ("z-0.zip", ["zip", "-0", "-X", "-r", "z-0.zip"]), ("z-y.zip", ["zip", "-A", "-r", "z-y.zip"]),
            ("x.wim", ["7z", "a", "-twim", "x.wim"]), ("x-ppmd.7z", ["7z", "a", "-m0=PPMd:o=8:mem=20", "x-ppmd.7z"]), ("x-ppmd.zip", ["7z", "a", "-tzip", "-mm=PPMd", "x-ppmd.zip"]), ("x-xz.zip", ["7z", "a", "-tzip", "-mm=LZMA", "x-xz.zip"]), ("x-delta.7z", ["7z", "a", "-m0=Delta:4", "-m1=LZMA2", "x-delta.7z"]), ("x-arm.7z", ["7z", "a", "-mf=ARM64", "x-arm.7z"]), ("x-store.7z", ["7z", "a", "-mx0", "-mhc=off", "x-store.7z"]),
            ("x.jar", ["jar", "cf", "x.jar"]), ("x-0.jar", ["jar", "c0fM", "x-0.jar"]), ("x.arj", ["arj", "a", "-r", "x.arj"]), ("x.lzh", ["lha", "a", "x.lzh"]), ("x5.lzh", ["lha", "ao5", "x5.lzh"]), ("x.gcab", ["gcab", "-c", "-z", "x.gcab"])):
        if command is None:
            out = run("zip", "-r", "-", *both)
            keep(name, out, q, sure=True)
            continue
        run(*command, *([inner] if name in ("x.gcab",) else both))
        add(name, flat if name == "x.gcab" else q, sure=True)
    keep("s.shar", run("shar", "-B", *[inner]), flat, sure=True)
    keep("s2.shar", run("shar", "-T", *[inner]), flat, sure=True)
    keep("u.uu", run("uuencode", inner, inner), flat, sure=True)
    keep("u.b64", run("uuencode", "-m", inner, inner), flat, sure=True)
    run("brotli", "-k", "-o", "b.txt.br", inner)
    add("b.txt.br", {"content": p["content"]}, sure=True)
    write("b.tar.br", run("brotli", "-c", "b.ustar"))
    add("b.tar.br", q, sure=True)
    for label, name, command in (("fat12", "fat12.img", ["mformat", "-C", "-f", "1440", "-i", "fat12.img", "::"]), ("fat32", "fat32.img", ["mformat", "-C", "-T", "70000", "-F", "-i", "fat32.img", "::"])):
        if os.path.exists(path(name)):
            os.remove(path(name))
        run(*command)
        run("mcopy", "-i", name, inner, "::")
        add(name, flat, sure=True)
    if os.path.exists(path("fat32.img")):
        places[:] = [x for x in places if x[0] != "fat32.img"]
    run("mke2fs", "-q", "-d", "d" + p["folder"], "-t", "ext2", "-b", "1024", "e.img", "256")
    add("e.img", {"below": p["below"]}, sure=True)
    run("mksquashfs", inner, "s.sqfs", "-noappend", "-quiet")
    add("s.sqfs", flat, sure=True)
    run("mksquashfs", inner, "s0.sqfs", "-noappend", "-quiet", "-noI", "-noD", "-noF")
    add("s0.sqfs", flat, sure=True)
    run("mkfs.cramfs", "d" + p["folder"], "c.cramfs")
    add("c.cramfs", {"below": p["below"]}, sure=True)
    g = Plants()
    shutil.rmtree(path("repo"), ignore_errors=True)
    env = {**os.environ, "GIT_AUTHOR_NAME": "甲" + g("author"), "GIT_AUTHOR_EMAIL": g("author-mail") + "@x.invalid", "GIT_COMMITTER_NAME": "乙" + g("committer"), "GIT_COMMITTER_EMAIL": "b@x.invalid", "GIT_AUTHOR_DATE": "1900000000 +0000", "GIT_COMMITTER_DATE": "1900000000 +0000", "GIT_CONFIG_GLOBAL": "/dev/null"}

    def git(*command, **more):
        return run("git", "-C", "repo", *command, env=env, **more)
    os.makedirs(path("repo"))
    git("init", "-q", "-b", "main")
    write("repo/a.txt", "证件号码 " + g("first") + "\n")
    git("add", ".")
    git("commit", "-qm", "初 " + g("message"))
    write("repo/a.txt", "证件号码 " + g("second") + "\n")
    write("repo/bin.dat", b"\0\1" + ("证件 " + g("binary")).encode() + b"\0")
    git("add", ".")
    git("commit", "-qm", "再")
    git("tag", "-a", "t" + g("tag"), "-m", "标 " + g("tag-message"))
    git("notes", "add", "-m", "注 " + g("note"))
    write("repo/a.txt", "证件号码 " + g("stashed") + "\n")
    git("stash", "push", "-m", "藏 " + g("stash-message"))
    keep("g.patch", git("format-patch", "--stdout", "--root", "--binary", "main"), {k: g[k] for k in ("author", "author-mail", "first", "second", "message", "binary")}, sure=True)
    keep("g.export", git("fast-export", "--all"), dict(g), sure=True)
    keep("g.log", git("log", "-p", "--all", "--format=fuller", "--notes"), g)
    keep("g.raw", git("log", "--all", "--format=raw", "-p", "--word-diff"), g)
    keep("g.tar", git("archive", "--format=tar", "--prefix=p" + g("prefix") + "/", "main"), {k: g[k] for k in ("second", "binary", "prefix")}, sure=True)
    keep("g.zip", git("archive", "--format=zip", "main"), {k: g[k] for k in ("second", "binary")}, sure=True)
    keep("g.bundle", git("bundle", "create", "-", "--all"), {k: v for k, v in g.items() if k != "prefix"}, sure=True)
    keep("g.cat", git("cat-file", "--batch", "--batch-all-objects"), {k: v for k, v in g.items() if k not in ("prefix",)})
    with open(path("repo/.git/index"), "rb") as f:
        data = f.read()
    write("repo/证件%s.txt" % g("indexed"), "x")
    git("add", ".")
    shutil.copy(path("repo/.git/index"), path("g.index"))
    add("g.index", {"indexed": g["indexed"]})
    shutil.copy(path("repo/.git/logs/refs/stash"), path("g.reflog"))
    add("g.reflog", g)


def mails():
    p = Plants()
    write("m.txt", "Content-Type: text/plain; charset=utf-8\r\n\r\n证件号码 " + p("signed") + "\r\n")
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "mk.pem", "-out", "mc.pem", "-days", "2", "-subj", "/CN=CN %s/emailAddress=%s@x.invalid" % (p("subject"), p("email")), "-addext", "subjectAltName=email:%s@x.invalid,URI:https://x.invalid/%s,DNS:d%s.invalid" % (p("san-mail"), p("san-uri"), p("san-dns")), "-addext", "nsComment=%s" % p("comment"))
    cert = {k: p[k] for k in ("subject", "email", "san-mail", "san-uri", "san-dns", "comment")}
    both = {**cert, "signed": p["signed"]}
    for name, command in (("m-detached.eml", ["-sign"]), ("m-opaque.eml", ["-sign", "-nodetach"]), ("m-der.p7s", ["-sign", "-nodetach", "-outform", "DER", "-binary"]), ("m-digest.der", ["-digest_create", "-outform", "DER"]), ("m-data.der", ["-data_create", "-outform", "DER"]), ("m-cades.p7m", ["-sign", "-nodetach", "-cades", "-outform", "DER"]), ("m-keyid.p7m", ["-sign", "-nodetach", "-keyid", "-nosmimecap", "-outform", "PEM"]), ("m-indef.p7m", ["-sign", "-nodetach", "-stream", "-indef", "-outform", "DER"]), ("m-nocerts.p7m", ["-sign", "-nodetach", "-nocerts", "-outform", "DER"])):
        run("openssl", "cms", *command, "-in", "m.txt", *(["-signer", "mc.pem", "-inkey", "mk.pem"] if "-sign" in command else []), "-subject", "题 " + p("mail-subject"), "-from", "a@x.invalid", "-to", "b@x.invalid", "-out", name)
        add(name, {"signed": p["signed"]} if "create" in name or "-digest_create" in command or "-data_create" in command or "-nocerts" in command else both, sure=True)
    run("openssl", "cms", "-encrypt", "-in", "m.txt", "-outform", "DER", "-out", "m-encrypted.p7m", "mc.pem")
    add("m-encrypted.p7m", {"signed": p["signed"]}, sure=True)
    run("openssl", "pkcs12", "-export", "-inkey", "mk.pem", "-in", "mc.pem", "-name", "名 " + p("friendly"), "-passout", "pass:x", "-out", "m.p12")
    add("m.p12", {"subject": p["subject"]}, sure=True)
    run("openssl", "req", "-new", "-key", "mk.pem", "-subj", "/CN=" + p("request"), "-out", "m.csr")
    add("m.csr", {"request": p["request"]}, sure=True)
    run("openssl", "req", "-new", "-key", "mk.pem", "-subj", "/CN=" + p["request"], "-outform", "DER", "-out", "m.csr.der")
    add("m.csr.der", {"request": p["request"]}, sure=True)
    run("openssl", "crl2pkcs7", "-nocrl", "-certfile", "mc.pem", "-out", "m.p7b")
    add("m.p7b", cert, sure=True)
    keep("m.x509.txt", run("openssl", "x509", "-in", "mc.pem", "-text", "-noout"), cert)
    keep("m.asn1", run("openssl", "asn1parse", "-in", "mc.pem"), cert)
    keep("m.nsseq", run("openssl", "nseq", "-in", "mc.pem", "-toseq"), cert, sure=True)
    home = path("gnupg")
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(home, 0o700)
    g = Plants()
    gpg = ["gpg", "--homedir", home, "--batch", "--yes", "--passphrase", "", "--pinentry-mode", "loopback"]
    run(*gpg, "--quick-gen-key", "甲 %s (注 %s) <%s@x.invalid>" % (g("user"), g("user-comment"), g("user-mail")), "ed25519", "default", "never")
    write("g.txt", "证件号码 " + g("message") + "\n")
    for name, command in (("gp.clear.asc", ["--clearsign"]), ("gp.sign.gpg", ["-s"]), ("gp.store.gpg", ["--store"]), ("gp.sign.asc", ["-a", "-s", "--comment", g("armor-comment"), "--sig-notation", "n@x.invalid=" + g("notation"), "--sig-policy-url", "https://x.invalid/" + g("policy"), "--set-filename", "f%s.txt" % g("file-name")]), ("gp.zlib.gpg", ["--compress-algo", "zlib", "-s"]), ("gp.bzip2.gpg", ["--compress-algo", "bzip2", "-s"]), ("gp.symmetric.asc", ["-a", "-c"])):
        run(*gpg, "-o", name, *command, "g.txt")
        kept = {"message": g["message"]}
        if name == "gp.sign.asc":
            kept.update({k: g[k] for k in ("armor-comment", "notation", "policy", "file-name")})
        add(name, kept, sure=True)
    user = {k: g[k] for k in ("user", "user-comment", "user-mail")}
    keep("gp.pub", run(*gpg, "--export"), user, sure=True)
    keep("gp.pub.asc", run(*gpg, "-a", "--export"), user, sure=True)
    keep("gp.sec.asc", run(*gpg, "-a", "--export-secret-keys"), user, sure=True)
    keep("gp.colons", run(*gpg, "--with-colons", "-k"), user)
    keep("gp.packets", run(*gpg, "--list-packets", "--verbose", "gp.store.gpg"), {**user, "message": g["message"]})
    if os.path.exists(home + "/pubring.kbx"):
        shutil.copy(home + "/pubring.kbx", path("gp.kbx"))
        add("gp.kbx", user, sure=True)
    e = Plants()
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for charset in ("EUC-JP", "SHIFT_JIS", "ISO-2022-JP", "ISO-2022-CN", "ISO-2022-KR", "EUC-KR", "EUC-TW", "BIG5", "BIG5-HKSCS", "GBK", "GB18030", "HZ", "UTF-7", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "UTF-32", "UCS-2", "JOHAB", "CP949", "IBM1388", "IBM037"):
        a, b = e(charset + "-plain"), e(charset + "-wide~")
        label = "身分證號" if charset.startswith("BIG5") else "身份证号"
        text = "%s %s\n%s番号 %s\n" % (label, a, label, b.translate(wide))
        name = "e-%s.txt" % charset
        out = run("iconv", "-c", "-f", "UTF-8", "-t", charset, input=text.encode())
        keep(name, out, {"plain": a, "wide~": b} if charset != "IBM037" else {"plain": a}, sure=True)


def tools():
    """What programs of the command line make of one value."""
    p = Plants()
    write("j.json", '{"客户": [{"姓名": "张三", "证件号码": "%s", "n": {"k": ["%s"]}}], "中%s": 1}' % (p("value"), p("nested"), p("key")))
    for name, command in (("j.color", ["-C", "."]), ("j.tab", ["--tab", "-S", "."]), ("j.stream", ["-c", "--stream", "."]), ("j.seq", ["--seq", "."]), ("j.ascii", ["-a", "."]), ("j.csv", ["-r", ".客户[]|[.姓名,.证件号码]|@csv"]), ("j.html", ["-r", ".|tojson|@html"]), ("j.uri", ["-r", ".|tojson|@uri"]), ("j.sh", ["-r", ".|tojson|@sh"]), ("j.b64", ["-r", ".|tojson|@base64"]), ("j.b32", ["-r", ".|tojson|@base32"]), ("j.text", [".|tojson|tojson"])):
        keep(name, run("jq", *command, "j.json"), {"value": p["value"]} if name == "j.csv" else p, sure=True)
    g = Plants()
    write("g.dot", 'digraph "图 %s" { label="题 %s"; a [label="证件 %s", tooltip="%s", URL="https://x.invalid/%s", comment="%s"]; b [shape=record, label="{<f> 甲|%s}"]; c [label=<<table><tr><td>%s</td></tr></table>>]; a -> b [label="边 %s", headlabel="%s", taillabel="%s", xlabel="%s"]; subgraph cluster_x { label="组 %s"; d%s } }' % tuple(g(n) for n in "graph title label tooltip url comment record html edge head tail outer cluster node".split()))
    add("g.dot", g, sure=True)
    for form in ("canon", "cmapx", "dot_json", "eps", "fig", "gv", "imap", "ismap", "json", "mp", "pdf", "pic", "plain", "plain-ext", "pov", "ps", "ps2", "svg", "svgz", "tk", "vdx", "vml", "vmlz", "vrml", "xdot", "xdot_json"):
        name = "g." + form
        run("dot", "-T" + form, "g.dot", "-o", name)
        add(name, g, sure=False)
    f = Plants()
    write("x.fig", "#FIG 3.2\nLandscape\nCenter\nMetric\nA4\n100.00\nSingle\n-2\n# 注 %s\n1200 2\n# %s\n4 0 0 50 -1 0 12 0.0 4 135 945 1200 1200 ID %s\\001\n4 0 0 50 -1 0 12 0.7 4 135 945 2200 2200 %s\\001\n" % tuple(f(n) for n in "comment object-comment text turned".split()))
    add("x.fig", f, sure=True)
    for lang in ("box", "cgm", "dxf", "emf", "eps", "epic", "ge", "hpgl", "ibmgl", "latex", "map", "mf", "mp", "pdf", "pgf", "pic", "pict2e", "ps", "pstex", "pstricks", "pstricks", "svg", "tikz", "textyl", "tk", "tpic"):
        name = "x.%s.out" % lang
        run("fig2dev", "-L", lang, "x.fig", name)
        add(name, f)
    n = Plants()
    script = 'set title "T %s"; set xlabel "%s"; set label "%s" at 1,1; plot x title "%s"\n' % tuple(n(k) for k in "title x label key".split())
    for term in ("svg", "postscript", "dumb", "canvas", "fig", "hpgl", "tikz standalone", "latex", "emf", "cgm", "dxf", "pcl5", "epslatex", "cairolatex", "pdfcairo", "epscairo", "context", "pict2e", "mp", "domterm", "tkcanvas", "x11", "xterm", "pstricks", "tek40xx", "regis", "block", "pslatex"):
        name = "n." + term.split()[0]
        run("gnuplot", input=("set terminal %s; set output '%s'; " % (term, name) + script).encode())
        if os.path.exists(path(name)):
            add(name, n)
    l = Plants()
    write("l.ledger", "; 注 %s\n2020/01/01 * (编 %s) 付 %s\n  ; tag: %s\n  资产:张三 %s  CNY 100 ; %s\n  费用:杂\n" % tuple(l(k) for k in "comment code payee tag account posting".split()))
    add("l.ledger", l, sure=True)
    for name, command in (("l.csv", ["hledger", "-f", "l.ledger", "print", "-O", "csv"]), ("l.json", ["hledger", "-f", "l.ledger", "print", "-O", "json"]), ("l.sql", ["hledger", "-f", "l.ledger", "print", "-O", "sql"]), ("l.beancount", ["hledger", "-f", "l.ledger", "print", "-O", "beancount"]), ("l.html", ["hledger", "-f", "l.ledger", "balance", "-O", "html"]), ("l.reg", ["hledger", "-f", "l.ledger", "register", "-w", "200"]), ("l.xml", ["ledger", "-f", "l.ledger", "xml"]), ("l.emacs", ["ledger", "-f", "l.ledger", "emacs"]), ("l.lisp", ["ledger", "-f", "l.ledger", "print"])):
        keep(name, run(*command), l)


def stores():
    """What languages write of values of their own."""
    def lang(name, command, program, plants=None, sure=False):
        run(*command, input=program.encode())
        if os.path.exists(path(name)):
            add(name, plants, sure=sure)
        else:
            print("not written:", name)
    p = Plants()
    data = '{"姓名"=>"张三", "证件号码"=>"%s", :sym=>:"s%s", "list"=>["%s"], "n"=>%s}' % (p("string"), p("symbol"), p("item"), p.setdefault("number", number()))
    lang("ruby.marshal", ["ruby"], 'File.binwrite("ruby.marshal", Marshal.dump(%s))' % data, p, sure=True)
    lang("ruby.inspect", ["ruby"], 'File.write("ruby.inspect", %s.inspect)' % data, p, sure=True)
    lang("ruby.pstore", ["ruby"], 'require "pstore"; s = PStore.new("ruby.pstore"); s.transaction { s["k"] = %s }' % data, p, sure=True)
    lang("ruby.yml", ["ruby"], 'require "yaml"; File.write("ruby.yml", %s.to_yaml)' % data, p, sure=True)
    lang("ruby.dbm", ["ruby"], 'require "sdbm" rescue exit; SDBM.open("ruby") { |d| d["a"] = "%s" }' % p["string"], p)
    n = Plants()
    js = "{姓名: '张三', 证件号码: '%s', list: ['%s'], map: new Map([['k', '%s']]), big: %sn, date: new Date(0), buf: Buffer.from('证件 %s'), wide: '证%s'}" % (n("string"), n("item"), n("map"), n.setdefault("bigint", number()), n("buffer"), n("wide"))
    lang("node.v8", ["node", "-"], "require('fs').writeFileSync('node.v8', require('v8').serialize(%s))" % js, n, sure=True)
    lang("node.inspect", ["node", "-"], "require('fs').writeFileSync('node.inspect', require('util').inspect(%s))" % js, n)
    lang("node.query", ["node", "-"], "require('fs').writeFileSync('node.query', require('querystring').stringify(%s))" % js, n)
    lang("node.json", ["node", "-"], "require('fs').writeFileSync('node.json', JSON.stringify(%s, (k, v) => typeof v === 'bigint' ? v.toString() : v))" % js, n)
    h = Plants()
    php = "['姓名' => '张三', '证件号码' => '%s', 'o' => (object)['k' => '%s'], 'f' => %s, 't' => '甲''乙 %s']" % (h("string"), h("object"), h.setdefault("number", number()), h("quoted"))
    php = php.replace("''", "\\'")
    for name, code in (("php.ser", "serialize($a)"), ("php.export", "var_export($a, true)"), ("php.print", "print_r($a, true)"), ("php.json", "json_encode($a)"), ("php.pretty", "json_encode($a, JSON_PRETTY_PRINT|JSON_UNESCAPED_UNICODE)"), ("php.query", "http_build_query($a)"), ("php.b64", "base64_encode(serialize($a))"), ("php.gz", "gzcompress(serialize($a))"), ("php.raw", "gzdeflate(str_repeat(serialize($a), 4))"), ("php.rot", "quoted_printable_encode(serialize($a))"), ("php.hex", "bin2hex(serialize($a))"), ("php.html", "htmlentities(json_encode($a))"), ("php.session", "'a|' . serialize($a)")):
        lang(name, ["php"], "<?php $a = %s; file_put_contents('%s', %s);" % (php, name, code), h, sure=True)
    lang("php.dump", ["php"], "<?php ob_start(); var_dump(%s); file_put_contents('php.dump', ob_get_clean());" % php, h)
    lang("x.phar", ["php", "-d", "phar.readonly=0"], "<?php $p = new Phar('x.phar'); $p['a%s.txt'] = '证件号码 %s'; $p->setMetadata(['m' => '%s']); $p->setStub('<?php // %s\n__HALT_COMPILER();');" % (h("phar-name"), h("phar-content"), h("phar-meta"), h("phar-stub")), {k: h[k] for k in ("phar-name", "phar-content", "phar-meta", "phar-stub")}, sure=True)
    l = Plants()
    perl = "{ '姓名' => '张三', '证件号码' => '%s', 'list' => ['%s'], '%s' => undef, 'n' => %s }" % (l("string"), l("item"), l("key"), l.setdefault("number", number()))
    for name, code in (("perl.storable", "use Storable; Storable::store($a, 'perl.storable')"), ("perl.nstorable", "use Storable; Storable::nstore($a, 'perl.nstorable')"), ("perl.dumper", "use Data::Dumper; open F, '>', 'perl.dumper'; print F Dumper($a)"), ("perl.useqq", "use Data::Dumper; $Data::Dumper::Useqq = 1; $Data::Dumper::Indent = 0; open F, '>', 'perl.useqq'; print F Dumper($a)"), ("perl.yaml", "use YAML; YAML::DumpFile('perl.yaml', $a)"), ("perl.json", "use JSON; open F, '>', 'perl.json'; print F JSON->new->ascii->pretty->encode($a)"), ("perl.db", "use DB_File; tie %h, 'DB_File', 'perl.db'; $h{$_} = $a->{$_} for keys %$a; untie %h"), ("perl.sdbm.pag", "use SDBM_File; use Fcntl; tie %h, 'SDBM_File', 'perl.sdbm', O_RDWR|O_CREAT, 0666; $h{'k'} = $a->{'证件号码'}; untie %h"), ("perl.gdbm", "use GDBM_File; tie %h, 'GDBM_File', 'perl.gdbm', GDBM_NEWDB, 0666; $h{'k'} = $a->{'证件号码'}; untie %h")):
        lang(name, ["perl"], "$a = %s; %s;" % (perl, code), {"string": l["string"]} if name in ("perl.sdbm.pag", "perl.gdbm") else {k: l[k] for k in ("string", "key", "number")} if name == "perl.db" else l, sure=True)
    r = Plants()
    frame = "data.frame(姓名=c('张三','李四'), 证件号码=c('%s','%s'), f=factor(c('%s','b')), n=c(1,2), stringsAsFactors=FALSE)" % (r("string"), r("second"), r("factor"))
    for name, code in (("r.ascii.rds", "saveRDS(d, 'r.ascii.rds', ascii=TRUE)"), ("r.xz.rds", "saveRDS(d, 'r.xz.rds', compress='xz')"), ("r.bz.rdata", "save(d, file='r.bz.rdata', compress='bzip2')"), ("r.dput", "dput(d, 'r.dput')"), ("r.dump", "dump('d', 'r.dump')"), ("r.arff", "foreign::write.arff(d, 'r.arff')"), ("r.dta", "foreign::write.dta(d, 'r.dta')"), ("r.dbf", "names(d) <- c('a','b','c','d'); foreign::write.dbf(d, 'r.dbf')"), ("r.epi", "foreign::write.foreign(d, 'r.epi', 'r.sps', package='SPSS')"), ("r.dcf", "write.dcf(d, 'r.dcf')"), ("r.table", "write.table(d, 'r.table', fileEncoding='GB18030')"), ("r.csv2", "write.csv2(d, 'r.csv2')"), ("r.print", "sink('r.print'); print(d); str(d); summary(d); sink()"), ("r.con", "con <- gzcon(file('r.con', 'wb')); serialize(list(d, quote(f('%s')), function(x) '%s'), con); close(con)" % (r("call"), r("function"))), ("r.xdr", "con <- file('r.xdr', 'wb'); serialize(d, con, xdr=FALSE); close(con)"), ("r.html", "sink('r.html'); cat('<pre>'); print(d); sink()")):
        lang(name, ["R", "--vanilla", "-q"], "d <- %s\n%s\n" % (frame, code), {k: v for k, v in r.items() if k not in ("call", "function") or name == "r.con"}, sure=name not in ("r.print", "r.html", "r.epi"))
    o = Plants()
    octave = "s.name = '张三'; s.id = '%s'; c = {'%s', 5}; m = ['%s'; '%s'];" % (o("string"), o("cell"), o("row"), o("row-2"))
    for option in ("-text", "-binary", "-v4", "-v6", "-v7", "-hdf5", "-zip"):
        name = "oct" + option
        kept = {k: o[k] for k in (("row", "row-2") if option in ("-v4",) else o)}
        lang(name, ["octave", "-q", "--no-gui"], octave + "save('%s', '%s'%s);" % (option, name, ", 'm'" if option == "-v4" else ""), kept, sure=option not in ("-v4",))
    u = Plants()
    write("l.lua", "-- %s\nlocal t = { ['证件号码'] = '%s', [[长 %s]], 0x10 }\nreturn t\n" % (u("comment"), u("string"), u("long")))
    lang("l.luac", ["lua"], "local f = io.open('l.luac', 'wb'); f:write(string.dump(loadfile('l.lua'))); f:close()", {k: u[k] for k in ("string", "long")}, sure=True)
    lang("l.q", ["lua"], "local f = io.open('l.q', 'w'); f:write(string.format('%%q', '证件号码 %s\\0')); f:close()" % u("quoted"), {"quoted": u["quoted"]}, sure=True)
    y = Plants()
    for name, code in (("py.marshal", "import marshal; marshal.dump(d, open('py.marshal', 'wb'))"), ("py.json", "import json; json.dump(d, open('py.json', 'w'))"), ("py.repr", "open('py.repr', 'w').write(repr(d))"), ("py.ascii", "open('py.ascii', 'w').write(ascii(d))"), ("py.pprint", "import pprint; open('py.pprint', 'w').write(pprint.pformat(d, width=20))"), ("py.dat", "import shelve; s = shelve.Shelf(__import__('dbm.dumb').dumb.open('py')); s['k'] = d; s.close()"), ("py.gnu", "import dbm.gnu; s = dbm.gnu.open('py.gnu', 'n'); s['k'] = d['证件号码']; s.close()"), ("py.ndbm.db", "import dbm.ndbm; s = dbm.ndbm.open('py.ndbm', 'n'); s['k'] = d['证件号码']; s.close()"), ("py.plist", "import plistlib; plistlib.dump(d, open('py.plist', 'wb'))"), ("py.bplist", "import plistlib; plistlib.dump(d, open('py.bplist', 'wb'), fmt=plistlib.FMT_BINARY)"), ("py.xmlrpc", "import xmlrpc.client; open('py.xmlrpc', 'w').write(xmlrpc.client.dumps((d,), 'm'))"), ("py.netrc", "open('py.netrc', 'w').write('machine x login %s password y' % d['list'][0])"), ("py.pickle0", "import pickle; pickle.dump(d, open('py.pickle0', 'wb'), 0)"), ("py.pickle5", "import pickle; pickle.dump(d, open('py.pickle5', 'wb'), 5)"), ("py.h5", "import h5py; f = h5py.File('py.h5', 'w'); f['证件'] = d['证件号码']; f.create_dataset('t', data=[x.encode() for x in [d['list'][0]] * 200], compression='gzip', shuffle=True); f.attrs['a'] = d['证件号码']; f.close()"), ("py.msgpack", "import msgpack; open('py.msgpack', 'wb').write(msgpack.packb(d))"), ("py.cbor", "import cbor2; cbor2.dump(d, open('py.cbor', 'wb'))"), ("py.npz", "import numpy; numpy.savez_compressed('py.npz', a=numpy.array([d['证件号码']]), b=numpy.array([d], dtype=object))")):
        lang(name, ["/usr/bin/python3"], "d = {'姓名': '张三', '证件号码': '%s', 'list': ['%s']}\n%s\n" % (y("string"), y("item"), code), {"string": y["string"]} if "gnu" in name or "ndbm" in name else {"item": y["item"]} if name == "py.netrc" else y, sure=True)
    j = Plants()
    write("P.java", """import java.io.*; import java.util.*;
/** %s */ public class P implements Serializable { String 证件号码 = "%s"; transient String t = "x"; Integer boxed = 5; char[] chars = "%s".toCharArray(); long n = %sL; Map<String, Object> m = new HashMap<>(Map.of("k", "%s")); List<String> l = new ArrayList<>(List.of("%s")); enum E { A } E e = E.A; Date d = new Date(0); StringBuilder b = new StringBuilder("%s"); byte[] raw = "证件 %s".getBytes();
public static void main(String[] a) throws Exception { try (var o = new ObjectOutputStream(new FileOutputStream("P.ser"))) { o.writeObject(new P()); o.writeUTF("%s"); } try (var o = new DataOutputStream(new FileOutputStream("P.utf"))) { o.writeUTF("证件 %s"); } var p = new Properties(); p.put("证件", "%s"); try (var o = new FileOutputStream("P.properties")) { p.store(o, "%s"); } try (var o = new FileOutputStream("P.xml")) { p.storeToXML(o, "注 %s"); } try (var e = new java.beans.XMLEncoder(new FileOutputStream("P.beans.xml"))) { e.writeObject(new ArrayList<>(List.of("%s"))); } } }
""" % tuple(j(k) if k != "long" else j.setdefault(k, number()) for k in "source-comment string chars long map list builder raw utf data-utf property property-comment xml-comment bean".split()))
    run("java", "P.java")
    run("javac", "-d", ".", "P.java")
    for name, kept in (("P.java", list(j)), ("P.ser", "string chars long map list builder raw utf".split()), ("P.utf", ["data-utf"]), ("P.properties", ["property", "property-comment"]), ("P.xml", ["property", "xml-comment"]), ("P.beans.xml", ["bean"]), ("P.class", "string chars map list builder raw utf data-utf property property-comment xml-comment bean".split())):
        add(name, {k: j[k] for k in kept}, sure=True)


def media():
    p = Plants()
    write("s.srt", "1\n00:00:01,000 --> 00:00:02,000\n证件号码 %s\n\n" % p("subtitle"))
    meta = ["-metadata", "title=题 " + p("title"), "-metadata", "artist=" + p("artist"), "-metadata", "comment=" + p("comment"), "-metadata", "description=" + p("description")]
    write("c.txt", ";FFMETADATA1\ntitle=%s\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=章 %s\n" % (p["title"], p("chapter")))
    write("att.txt", "证件号码 " + p("attached"))
    sound = ["-f", "lavfi", "-i", "sine=d=1:r=8000"]
    for name, more, kept in (("v.mkv", ["-i", "s.srt", "-i", "c.txt", "-map", "0", "-map", "1", "-map_chapters", "2", "-attach", "att.txt", "-metadata:s:t", "mimetype=text/plain", "-c:s", "srt"], ["subtitle", "chapter", "attached", "title", "artist", "comment"]), ("v.mp4", ["-i", "s.srt", "-i", "c.txt", "-map", "0", "-map", "1", "-map_chapters", "2", "-c:s", "mov_text"], ["subtitle", "chapter", "title", "artist", "comment"]), ("v.mov", [], ["title", "artist", "comment"]), ("v.wav", [], ["title", "artist", "comment"]), ("v.avi", [], ["title", "artist", "comment"]), ("v.flac", [], ["title", "artist", "comment"]), ("v.ogg", [], ["title", "artist", "comment"]), ("v.wma", [], ["title", "artist", "comment"]), ("v.aiff", [], ["title", "comment"]), ("v.mp3", [], ["title", "artist", "comment"]), ("v.m4a", [], ["title", "artist", "comment"]), ("v.ts", [], []), ("v.au", [], []), ("v.caf", [], ["title", "artist"]), ("v.nut", [], ["title", "artist", "comment"]), ("v.webm", [], ["title", "artist"])):
        run("ffmpeg", "-y", "-loglevel", "error", *sound, *more, *meta, name)
        if os.path.exists(path(name)):
            add(name, {k: p[k] for k in kept})
    for name in ("s.ass", "s.vtt", "s.ttml", "s.lrc", "s.mks"):
        run("ffmpeg", "-y", "-loglevel", "error", "-i", "s.srt", *meta[:2], name)
        if os.path.exists(path(name)):
            add(name, p)
    q = Plants()
    for name in ("c.miff", "c.xcf", "c.psd", "c.pcx", "c.xpm", "c.pbm", "c.fits", "c.dpx", "c.tga", "c.sgi", "c.exr", "c.jp2", "c.svg", "c.mng", "c.vicar", "c.txt2", "c.heic", "c.avif", "c.ico", "c.pdf", "c.ps", "c.eps3", "c.html", "c.json", "c.mvg", "c.hdr", "c.viff", "c.xbm", "c.pam"):
        run("convert", "-size", "60x20", "xc:white", "-set", "comment", "id " + q("comment"), "-set", "label", "lab " + q("label"), "-set", "caption", q("caption"), "-set", "Title", q("title"), name)
        if os.path.exists(path(name)):
            add(name, q)
