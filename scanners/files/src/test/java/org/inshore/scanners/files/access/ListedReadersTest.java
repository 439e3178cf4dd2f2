package org.inshore.scanners.files.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom an access list names. */
class ListedReadersTest {
  @TempDir private Path root;

  @Test
  void readsTheKernelsForm() {
    // user::rw-, user:65534:r--, group::---, group:100:r-x, group:7:-w-, mask, other::---
    String begin = "02000000" + "01000600ffffffff" + "02000400feff0000" + "04000000ffffffff";
    String more = "0800050064000000" + "0800020007000000";
    String end = "20000000ffffffff";
    assertThat(parse(begin + more + "10000500ffffffff" + end))
        .isEqualTo(new AccessList(List.of(65534), List.of(100)));
    assertThat(parse(begin + more + "10000300ffffffff" + end)).as("masked").isNull();
    assertThat(parse("02000000" + "01000600ffffffff" + end)).as("nobody named").isNull();
    assertThat(parse("03000000" + more)).as("another version").isNull();
    assertThat(parse(begin + "0800")).as("cut").isNull();
    assertThat(parse("")).isNull();
  }

  private static @Nullable AccessList parse(String hex) {
    return AccessList.parse(HexFormat.of().parseHex(hex));
  }

  @Test
  void tellsUsersAndGroupsOfARealList() throws Exception {
    Path file = Files.createFile(root.resolve("客户.txt"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    ListedReaders readers =
        new ListedReaders(Map.of(4711, "li"), Map.of(4712, "audit", 4713, "EXAMPLE\\domain users"));
    assertThat(readers.of(file, OthersAccess.attributes(file))).isNull();
    set(file, "u:4711:r,g:4712:r,g:4714:rw");
    Readers told = Objects.requireNonNull(readers.of(file, OthersAccess.attributes(file)));
    assertThat(told.kind()).isEqualTo(Kind.NAMED);
    assertThat(told.text().en()).contains("users: li", "groups: audit, 4714");
    assertThat(told.text().zh()).contains("用户：li", "用户组：audit, 4714");
    set(file, "g:4713:r");
    assertThat(readers.of(file, OthersAccess.attributes(file)))
        .extracting(Readers::kind)
        .isEqualTo(Kind.DOMAIN_USERS);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(readers.of(file, OthersAccess.attributes(file))).as("masked by the mode").isNull();
  }

  private static void set(Path file, String entries) throws Exception {
    int exit = -1;
    try {
      exit = new ProcessBuilder("setfacl", "-m", entries, file.toString()).start().waitFor();
    } catch (IOException e) {
      assumeTrue(false, "no setfacl here: apt-get install acl");
    }
    assumeTrue(exit == 0, "no access lists on this file system");
  }
}
