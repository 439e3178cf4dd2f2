package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inshore.scanners.files.access.Exports;
import org.inshore.scanners.files.access.HostAccounts;
import org.inshore.scanners.files.access.OthersAccess;
import org.inshore.scanners.files.access.OthersAccess.Visitors;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the many are that may read a file. */
class ReadersTest {
  private static final String SERVICES =
      """
      root:x:0:0:root:/root:/bin/bash
      toor:x:0:0:root:/root:/bin/sh
      daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
      sync:x:4:65534:sync:/bin:/bin/sync
      mysql:x:105:110::/nonexistent:/bin/false
      """;

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "'', files, owner, true",
    "'app:x:1000:1000::/home/app:/bin/bash', files, app, true",
    "'app:x:1000:1000::/home/app:/bin/bash', files, root, false",
    "'app:x:1000:1000::/home/app:', files, root, false",
    "'', files systemd, owner, true",
    "'', files sss, owner, false",
    "'', files [NOTFOUND=return] ldap, owner, false",
    "'+::::::', compat, owner, false",
    "'app:x:1000:1000::/a:/bin/sh;ops:x:1001:1001::/o:/bin/zsh', files, app, false",
  })
  void accountsAreServicesIfNobodyButTheOwnerCanLogIn(
      String more, String services, String owner, boolean expected) {
    String passwd = SERVICES + more.replace(';', '\n') + "\n";
    assertThat(
            HostAccounts.parse(passwd, "# names\npasswd: " + services + "\n").onlyServices(owner))
        .isEqualTo(expected);
  }

  @Test
  void whereTheAccountsAreNotKnownTheyMayBePeople() {
    assertThat(HostAccounts.parse("", "passwd: files").onlyServices("root")).isFalse();
  }

  @Test
  void knowsFoldersThatAreOfferedToEverybody() {
    Exports exports =
        Exports.parse(
            """
            # all
            /srv/open *(ro,sync)
            /srv/anyone
            /srv/some 10.0.0.0/8(rw) @hosts(rw)
            /srv/also 10.0.0.1(rw) \\
              *(ro)
            """,
            """
            [global]
              guest ok = no
            [public]
              path = /srv/guests
              Guest OK = Yes
            [staff]
              path = /srv/staff
              ; guest ok = yes
            [homes]
              guest ok = yes
            """);
    Map<String, Kind> found = new LinkedHashMap<>();
    for (String name : new String[] {"open", "anyone", "some", "also", "guests", "staff"}) {
      Kind kind = exports.at(Path.of("/srv", name));
      if (kind != null) {
        found.put(name, kind);
      }
    }
    assertThat(found)
        .containsExactly(
            entry("open", Kind.SHARE),
            entry("anyone", Kind.SHARE),
            entry("also", Kind.SHARE),
            entry("guests", Kind.GUESTS));
    assertThat(exports.holding(Path.of("/srv/guests/a/b"))).isEqualTo(Path.of("/srv/guests"));
    assertThat(exports.holding(Path.of("/srv/staff"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "cifs, 'rw,sec=none,addr=10.0.0.1', '', true",
    "smb3, 'rw,username=Guest', '', true",
    "cifs, 'rw,username=scan', 'guest,ro', true",
    "cifs, 'rw,username=scan', '', false",
    "nfs4, 'rw,sec=none', '', false",
  })
  void aShareMountedAsAGuestIsOpenToGuests(
      String type, String options, String configured, boolean expected) throws Exception {
    MountTable mounts =
        MountTable.parse(
            "36 35 98:0 / " + root + " rw - " + type + " //nas/x " + options + "\n",
            "//nas/x " + root + " " + type + " " + (configured.isEmpty() ? "ro" : configured));
    OthersAccess access =
        new OthersAccess(mounts, HostAccounts.parse(SERVICES, ""), Exports.parse("", ""));
    Visitors visitors = access.at(root);
    assertThat(visitors != null && visitors.kind() == Kind.GUESTS).isEqualTo(expected);
    if (expected) {
      Path file = Files.createFile(root.resolve("a"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      assertThat(access.readers(OthersAccess.attributes(file), visitors))
          .as("whatever mode the mount makes up")
          .extracting(Readers::kind)
          .isEqualTo(Kind.GUESTS);
    }
  }

  @Test
  void tellsServicesFromPeopleAndAShareFromAHost() throws Exception {
    Path file = Files.createFile(root.resolve("a"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    PosixFileAttributes attributes = (PosixFileAttributes) OthersAccess.attributes(file);
    Visitors host = new Visitors(Kind.HOST_ACCOUNTS, true);
    assertThat(kind(SERVICES, "", attributes, host)).isEqualTo(Kind.HOST_SERVICES);
    String people = "li:x:1000:1000::/h:/bin/bash\nwang:x:1001:1001::/h:/bin/bash\n";
    assertThat(kind(SERVICES + people, "", attributes, host)).isEqualTo(Kind.HOST_ACCOUNTS);
    assertThat(kind(SERVICES, "", attributes, new Visitors(Kind.SHARE, true)))
        .isEqualTo(Kind.SHARE);
    OthersAccess exported =
        new OthersAccess(
            MountTable.parse("", ""),
            HostAccounts.parse(SERVICES, ""),
            Exports.parse(root + " *(ro)\n", ""));
    assertThat(exported.at(root)).isEqualTo(new Visitors(Kind.SHARE, true));
    assertThat(exported.in(root, OthersAccess.attributes(root), null))
        .as("an export that lies in a folder nobody comes to")
        .isEqualTo(new Visitors(Kind.SHARE, true));
  }

  private static Kind kind(
      String passwd, String services, PosixFileAttributes file, Visitors visitors) {
    Readers readers =
        new OthersAccess(
                MountTable.parse("", ""),
                HostAccounts.parse(passwd, services),
                Exports.parse("", ""))
            .readers(file, visitors);
    if (readers == null) {
      throw new AssertionError("closed");
    }
    return readers.kind();
  }
}
