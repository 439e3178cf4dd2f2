package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.cli.process.FoundRows;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.SambaServer;
import org.inshore.testkit.server.SftpServer;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One tree by local path, Samba, SFTP and S3: the same findings, coverage and outcomes. */
class SharesIT {
  private static final int FILES = Integer.getInteger("inshore.effort", 1) > 1 ? 5_000 : 200;
  private static final String[] NAMES = {
    "客户名单 %d.csv", "a%%41 %d.csv", "Straße %d.csv", "顧客😀%d.csv", "list-%d.csv"
  };

  @TempDir private Path folder;

  @Test
  void findTheSame() throws Exception {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    Path tree = Files.createDirectory(folder.resolve("tree"));
    plant(tree);
    Path local = scan("local", tree.toString(), Map.of());
    List<List<String>> expected = found(local);
    assertThat(expected.get(1)).hasSizeGreaterThan(FILES);

    Path work = Files.createDirectory(folder.resolve("samba"));
    try (SambaServer samba = new SambaServer(tree, work)) {
      Path smb = scan("smb", samba.target(), samba.settings());
      assertThat(found(smb)).isEqualTo(expected);
      // Whoever knows more of readers tells more; who is everybody is told by all.
      assertThat(readers(smb, "open-to-all")).containsExactly("SHARE|");
      assertThat(readers(smb, "list-4")).containsExactly("NAMED|");
      assertNothingOfTheLogin("smb", SambaServer.PASSWORD);
    }
    try (SftpServer sftp =
        new SftpServer(tree, Files.createDirectory(folder.resolve("sftp-work")))) {
      Path out = scan("sftp", sftp.target(), sftp.settings());
      assertThat(found(out)).isEqualTo(expected);
      assertThat(readers(out, "open-to-all")).containsExactly("HOST_ACCOUNTS|");
      assertNothingOfTheLogin("sftp", SftpServer.PASSWORD);

      Path again =
          scan(
              "sftp-again",
              sftp.target(),
              sftp.settings(),
              "--incremental",
              "--previous",
              out.toString());
      assertThat(FoundRows.carried(again)).hasSize(FILES + 2);
      assertThat(found(again).subList(1, 4)).isEqualTo(expected.subList(1, 4));
    }
    findTheSameInABucket(tree, withoutTimes(expected));
  }

  private void findTheSameInABucket(Path tree, List<List<String>> expected) throws Exception {
    try (ObjectStub stub = ObjectStub.start("ledger");
        Stream<Path> files = Files.walk(tree)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        stub.put("bank/" + tree.relativize(each), Files.readAllBytes(each));
      }
      String secret = "object-store-secret-never-seen";
      Path file = Files.writeString(folder.resolve("secret"), secret);
      Path access = Files.writeString(folder.resolve("access"), "AKIDINSHORETEST00002");
      for (String each :
          List.of("publicAccessBlock", "ownershipControls", "website", "policy", "replication")) {
        stub.set(each, StubAnswer.error(404, "NoSuchConfiguration", ""));
      }
      stub.set("accelerate", StubAnswer.of(200, "<AccelerateConfiguration/>"));
      stub.set(
          "acl",
          StubAnswer.of(200, "<AccessControlPolicy><AccessControlList/></AccessControlPolicy>"));
      stub.set(
          "location", StubAnswer.of(200, "<LocationConstraint>cn-north-1</LocationConstraint>"));
      Path out =
          scan(
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
                  "file:" + file));
      List<List<String>> found = withoutTimes(found(out));
      for (int query = 0; query < expected.size(); query++) {
        assertThat(found.get(query))
            .as("query %d", query)
            .containsExactlyElementsOf(expected.get(query));
      }
      assertThat(readers(out, "open-to-all")).containsExactly("null|");
      assertNothingOfTheLogin("s3", secret);
    }
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
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.toList()) {
        boolean open = Files.isDirectory(each) || each.endsWith("open-to-all.txt");
        Files.setPosixFilePermissions(
            each, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-------"));
        Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
      }
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What was found and how each file ended; who may read them is told apart. */
  private static List<List<String>> found(Path out) throws Exception {
    return FoundRows.of(out);
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
