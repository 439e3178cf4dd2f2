package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.Files.isRegularFile;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.cli.process.FoundRows;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.OpensshServer;
import org.inshore.testkit.server.SambaServer;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One tree by local path, Samba, OpenSSH and S3: the same findings, coverage and outcomes. Of links
 * each knows something else: SFTP tells them as the local file system does; Samba serves those that
 * lead to something on its share as what they lead to, and no others; a bucket has none.
 */
class SharesIT {
  private static final int FILES = Integer.getInteger("inshore.effort", 1) > 1 ? 5_000 : 60;
  private static final String[] NAMES = {
    "客户名单 %d.csv", "a%%41 %d.csv", "Straße %d.csv", "顧客😀%d.csv", "list-%d.csv"
  };

  /** When all was written: SFTP tells whole seconds. */
  private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** A file that is planted: links lead to it. */
  private static final String FIRST = "d1/a%41 1.csv";

  private static final String LARGE = "large.csv";

  private static final String SECRET = "object-store-secret-never-seen";

  private static final String INSIDE = "SKIPPED: a link, not followed: its target is below";
  private static final String NOWHERE = "SKIPPED: a link that leads to nothing";
  private static final String OUTSIDE = "FAILED: a link to what lies outside this target";

  /** What becomes of each link, by its name. */
  private static final Map<String, String> LINKS =
      new TreeMap<>(
          Map.of(
              "in-file", INSIDE,
              "in-folder", INSIDE,
              "in-absolute", INSIDE,
              "loop-up", INSIDE,
              "loop-here", INSIDE,
              "loop-self", NOWHERE,
              "broken-客户", NOWHERE,
              "out-file", OUTSIDE,
              "out-folder", OUTSIDE,
              "device", "SKIPPED: a link to what holds no stored data"));

  @TempDir private Path folder;

  @Test
  void findTheSame() throws Exception {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    assumeTrue(OpensshServer.isInstalled(), "no sshd here: apt-get install openssh-server");
    Path tree = Files.createDirectory(folder.resolve("tree"));
    plant(tree);
    plantLinks(tree);
    Path local = scan("local", tree.toString(), Map.of());
    List<List<String>> all = found(local);
    assertThat(all.get(1)).hasSizeGreaterThan(FILES);
    assertThat(fates(all)).isEqualTo(LINKS);
    List<List<String>> expected = withoutLinks(all);

    Path work = Files.createDirectory(folder.resolve("samba"));
    try (SambaServer samba = new SambaServer(tree, work)) {
      Path smb = scan("smb", samba.target(), samba.settings());
      assertSame(withoutLinks(found(smb)), expected);
      assertSeenThroughLinks(found(smb), expected);
      // Whoever knows more of readers tells more; who is everybody is told by all.
      assertThat(readers(smb, "open-to-all")).containsExactly("SHARE|");
      assertThat(readers(smb, "list-4")).containsExactly("NAMED|");
      assertNothingOfTheLogin("smb", SambaServer.PASSWORD);
    }
    try (OpensshServer sshd =
        new OpensshServer(Files.createDirectory(folder.resolve("sftp-work")))) {
      Path out = scan("sftp", sshd.target(tree), sshd.settings());
      assertSame(found(out), all);
      assertThat(readers(out, "open-to-all")).containsExactly("HOST_ACCOUNTS|");

      Path again =
          scan(
              "sftp-again",
              sshd.target(tree),
              sshd.settings(),
              "--incremental",
              "--previous",
              out.toString());
      assertThat(FoundRows.carried(again)).hasSize(FILES + 3);
      assertThat(found(again).subList(1, 4)).isEqualTo(all.subList(1, 4));
    }
    findTheSameInABucket(tree, withoutTimes(expected));
  }

  /** Of a large text each reads the same random blocks, at their places, and little more. */
  @Test
  void drawTheSameBlocks() throws Exception {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    assumeTrue(OpensshServer.isInstalled(), "no sshd here: apt-get install openssh-server");
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path large = tree.resolve(LARGE);
    List<Person> people = new SyntheticPeople(78).people(5_000);
    try (BufferedWriter csv = Files.newBufferedWriter(large)) {
      csv.write("序号,证件号码,备注\n");
      for (int line = 0; line < 200_000; line++) {
        String id = line % 40 == 0 ? people.get(line / 40).residentId() : "";
        csv.write("%d,%s,%s%n".formatted(line, id, "x".repeat(40)));
      }
    }
    Files.setPosixFilePermissions(large, PosixFilePermissions.fromString("rw-------"));
    Files.setLastModifiedTime(large, WRITTEN);
    String[] sampled = {"--sample", "40", "--seed", "5"};
    List<List<String>> expected = found(scan("local", tree.toString(), Map.of(), sampled));
    assertThat(expected.getFirst())
        .singleElement()
        .asString()
        .contains("|INCOMPLETE|", "|SAMPLED|");
    assertThat(expected.get(1)).isNotEmpty();
    Path work = Files.createDirectory(folder.resolve("samba"));
    try (SambaServer samba = new SambaServer(tree, work)) {
      Path smb = scan("smb", samba.target(), samba.settings(), sampled);
      assertSame(found(smb), expected);
    }
    try (OpensshServer sshd =
        new OpensshServer(Files.createDirectory(folder.resolve("sftp-work")))) {
      assertSame(found(scan("sftp", sshd.target(tree), sshd.settings(), sampled)), expected);
    }
    try (ObjectStub stub = bucket(tree)) {
      assertSame(withoutTimes(found(scanBucket(stub, sampled))), withoutTimes(expected));
      List<String> ranges =
          stub.requests().stream()
              .filter(each -> each.key().endsWith(LARGE))
              .map(each -> each.headers().getOrDefault("range", "all"))
              .toList();
      assertThat(ranges).hasSizeBetween(10, 50).doesNotContain("all");
      assertThat(ranges.stream().mapToLong(SharesIT::length).sum())
          .isLessThan(Files.size(large) / 2);
    }
  }

  private static long length(String range) {
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    return Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1;
  }

  private void findTheSameInABucket(Path tree, List<List<String>> expected) throws Exception {
    try (ObjectStub stub = bucket(tree)) {
      Path out = scanBucket(stub);
      assertSame(withoutTimes(found(out)), expected);
      assertThat(readers(out, "open-to-all")).containsExactly("null|");
      assertNothingOfTheLogin("s3", SECRET);
    }
  }

  private static ObjectStub bucket(Path tree) throws Exception {
    ObjectStub stub = ObjectStub.start("ledger");
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path each : files.filter(file -> isRegularFile(file, NOFOLLOW_LINKS)).toList()) {
        stub.put("bank/" + tree.relativize(each), Files.readAllBytes(each));
      }
    }
    for (String each :
        List.of("publicAccessBlock", "ownershipControls", "website", "policy", "replication")) {
      stub.set(each, StubAnswer.error(404, "NoSuchConfiguration", ""));
    }
    stub.set("accelerate", StubAnswer.of(200, "<AccelerateConfiguration/>"));
    stub.set(
        "acl",
        StubAnswer.of(200, "<AccessControlPolicy><AccessControlList/></AccessControlPolicy>"));
    stub.set("location", StubAnswer.of(200, "<LocationConstraint>cn-north-1</LocationConstraint>"));
    return stub;
  }

  private Path scanBucket(ObjectStub stub, String... more) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    Path access = Files.writeString(folder.resolve("access"), "AKIDINSHORETEST00002");
    return scan(
        "s3",
        "s3://ledger/bank/",
        Map.of(
            "service",
            "aws",
            "endpoint",
            stub.endpoint(),
            "region",
            "cn-north-1",
            "addressing",
            "path",
            "access-key",
            "file:" + access,
            "secret-key",
            "file:" + secret),
        more);
  }

  /**
   * The same, but for when files were written, which a bucket tells of its own copies, and for the
   * settings of a bucket that could not be asked for.
   */
  private static List<List<String>> withoutTimes(List<List<String>> found) {
    List<List<String>> without = new ArrayList<>(found);
    without.set(
        0,
        found.getFirst().stream()
            .filter(row -> !row.contains("|flows|"))
            .map(row -> row.replaceFirst("^(([^|]*\\|){3})[^|]*\\|", "$1"))
            .sorted()
            .toList());
    return without;
  }

  private void plant(Path tree) throws Exception {
    List<Person> people = new SyntheticPeople(77).people(500);
    Path deep = tree;
    for (int i = 0; i < 8; i++) {
      deep = deep.resolve("部门 " + "x".repeat(24) + i);
    }
    for (int i = 0; i < FILES; i++) {
      Path at = i % 7 == 0 ? deep : tree.resolve("d" + i % 11);
      Files.createDirectories(at);
      StringBuilder csv = new StringBuilder("姓名,证件号码,手机号\n");
      for (Person each : people.subList(i % 400, i % 400 + 3)) {
        csv.append(each.name()).append(',').append(each.residentId());
        csv.append(',').append(each.mobile()).append('\n');
      }
      Files.writeString(at.resolve(NAMES[i % NAMES.length].formatted(i)), csv, UTF_8);
    }
    Files.writeString(tree.resolve("open-to-all.txt"), "nothing\n");
    Files.writeString(
        Files.createDirectory(tree.resolve("~snapshot")).resolve("old.txt"),
        "手机号 " + people.getFirst().mobile() + "\n");
    Files.createLink(tree.resolve("d0/same inode.csv"), tree.resolve(FIRST));
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.toList()) {
        boolean open = Files.isDirectory(each) || each.endsWith("open-to-all.txt");
        Files.setPosixFilePermissions(
            each, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-------"));
        Files.setLastModifiedTime(each, WRITTEN);
      }
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Plants links of every kind, hard ones apart, with the names of {@link #LINKS}. */
  private void plantLinks(Path tree) throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("of another team.txt"), "nothing\n");
    Path links = Files.createDirectory(tree.resolve("links"));
    Files.createSymbolicLink(links.resolve("in-file"), Path.of("../" + FIRST));
    Files.createSymbolicLink(links.resolve("in-folder"), Path.of("../d2"));
    Files.createSymbolicLink(links.resolve("in-absolute"), tree.resolve(FIRST));
    Files.createSymbolicLink(links.resolve("loop-up"), Path.of(".."));
    Files.createSymbolicLink(links.resolve("loop-here"), Path.of("."));
    Files.createSymbolicLink(links.resolve("loop-self"), Path.of("loop-self"));
    Files.createSymbolicLink(links.resolve("broken-客户"), Path.of("not there"));
    Files.createSymbolicLink(links.resolve("out-file"), elsewhere.resolve("of another team.txt"));
    Files.createSymbolicLink(links.resolve("out-folder"), Path.of("../../elsewhere"));
    Files.createSymbolicLink(links.resolve("device"), Path.of("/dev/null"));
    for (String each : LINKS.keySet()) {
      Files.getFileAttributeView(links.resolve(each), BasicFileAttributeView.class, NOFOLLOW_LINKS)
          .setTimes(WRITTEN, null, null);
    }
  }

  /** What was found and how each file ended; who may read them is told apart. */
  private static List<List<String>> found(Path out) throws Exception {
    return FoundRows.of(out);
  }

  private static void assertSame(List<List<String>> found, List<List<String>> expected) {
    for (int query = 0; query < expected.size(); query++) {
      assertThat(found.get(query))
          .as("query %d", query)
          .containsExactlyElementsOf(expected.get(query));
    }
  }

  /** Rows without those of links and of what is seen through them. */
  private static List<List<String>> withoutLinks(List<List<String>> found) {
    return found.stream()
        .map(rows -> rows.stream().filter(row -> !row.contains("path:links%2f")).toList())
        .toList();
  }

  /**
   * Samba serves a link to a file or folder of its share as a file or folder: what was found there
   * is what was found where it lies, and circles end. It tells nothing of all other links.
   */
  private static void assertSeenThroughLinks(
      List<List<String>> found, List<List<String>> expected) {
    assertThat(fates(found)).isEqualTo(Map.of("loop-up", INSIDE, "loop-here", INSIDE));
    List<String> seen = below(found.get(1), "links%2fin-folder%2f");
    assertThat(seen).isNotEmpty().isEqualTo(below(expected.get(1), "d2%2f"));
    for (String file : List.of("links%2fin-file", "links%2fin-absolute")) {
      assertThat(below(found.get(1), file))
          .isNotEmpty()
          .isEqualTo(below(expected.get(1), FIRST.replace("%", "%25").replace("/", "%2f")));
    }
    assertThat(below(found.getFirst(), "links%2f"))
        .allMatch(row -> row.matches("(in-|loop-up\\||loop-here\\|).*"));
  }

  /** Rows of what is below a path, with the places in them told from there. */
  private static List<String> below(List<String> rows, String path) {
    String begin = "share/path:" + path;
    return rows.stream()
        .filter(row -> row.startsWith(begin))
        .map(row -> row.substring(begin.length()).replace(begin, ""))
        .sorted()
        .toList();
  }

  /** How each link ended and why, in short. */
  private static Map<String, String> fates(List<List<String>> found) {
    Map<String, String> fates = new TreeMap<>();
    for (String row : found.getFirst()) {
      String[] cells = row.split("\\|", -1);
      String name = cells[0].replaceFirst(".*path:links%2f", "");
      if (cells[1].equals("link")) {
        String said = cells[4] + ": " + cells[7];
        LINKS.values().stream()
            .filter(said::startsWith)
            .findFirst()
            .ifPresentOrElse(fate -> fates.put(name, fate), () -> fates.put(name, said));
      }
    }
    return fates;
  }

  private static List<String> readers(Path out, String name) throws Exception {
    return FoundRows.select(
        out,
        "SELECT DISTINCT readers FROM asset WHERE location LIKE '%"
            + name
            + "%' AND kind = 'file'");
  }

  private void assertNothingOfTheLogin(String name, String password) throws Exception {
    try (Stream<Path> all = Files.walk(folder.resolve(name))) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(each), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as("%s", each)
            .doesNotContain(password);
      }
    }
  }

  private Path scan(String name, String target, Map<String, Object> settings, String... more)
      throws Exception {
    StringBuilder text = new StringBuilder("sources:\n  - id: share\n    jurisdiction: CN\n");
    text.append("    target: '").append(target).append("'\n");
    if (!settings.isEmpty()) {
      text.append("    settings:\n");
      settings.forEach(
          (key, value) ->
              text.append("      ").append(key).append(": '").append(value).append("'\n"));
    }
    Path configuration = Files.writeString(folder.resolve(name + ".yaml"), text);
    Path out = folder.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("scan", "--config", configuration.toString()));
    arguments.addAll(List.of("--out", out.toString(), "--format", "json", "--lang", "en"));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return out;
  }
}
