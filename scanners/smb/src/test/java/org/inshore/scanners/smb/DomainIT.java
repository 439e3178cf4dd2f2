package org.inshore.scanners.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.inshore.testkit.scanner.RecordedScan;
import org.inshore.testkit.server.DomainController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A domain of Active Directory: logins by Kerberos with a password, with a ticket of a cache and by
 * NTLM, and who is in the groups that access lists name.
 */
class DomainIT {
  @TempDir static Path folder;
  private static DomainController domain;
  private static Path tree;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Integer.getInteger("inshore.effort", 1) > 1, "only with -Pfull");
    assumeTrue(
        DomainController.isInstalled(),
        "no domain controller here: apt-get install samba-ad-dc samba-ad-provision winbind");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    tree = Files.createDirectory(folder.resolve("tree"));
    String password = DomainController.PASSWORD;
    domain =
        new DomainController(
            tree,
            Files.createDirectory(folder.resolve("dc")),
            List.of(
                List.of("user", "create", "pruefer", password),
                List.of("user", "create", "lihua", password),
                List.of("user", "create", "wangwei", password),
                List.of("group", "add", "Kredit"),
                List.of("group", "add", "Leitung"),
                List.of("group", "add", "Offen", "--group-scope=Domain"),
                List.of("group", "add", "Leer"),
                List.of("group", "addmembers", "Leitung", "lihua"),
                List.of("group", "addmembers", "Kredit", "Leitung,wangwei"),
                List.of("group", "addmembers", "Offen", "Domain Users"),
                // A circle must end.
                List.of("group", "addmembers", "Leitung", "Kredit")));
    System.setProperty("java.security.krb5.conf", domain.kerberos().toString());
  }

  @AfterAll
  static void end() throws IOException {
    System.clearProperty("java.security.krb5.conf");
    if (domain != null) {
      domain.close();
    }
  }

  private static Map<String, Object> settings(String login, String password) throws IOException {
    Map<String, Object> settings = new TreeMap<>(Map.of("login", login));
    if (!password.isEmpty()) {
      Path file = Files.writeString(folder.resolve("secret-" + password.length()), password);
      settings.put("password", "file:" + file);
    }
    return settings;
  }

  private static Scanner open(String target, Map<String, Object> settings) throws ScanException {
    return open(target, settings, Map.of("KRB5CCNAME", "FILE:/nonexistent"));
  }

  private static Scanner open(
      String target, Map<String, Object> settings, Map<String, String> environment)
      throws ScanException {
    return new SmbScannerFactory(environment)
        .open(
            new DataSource("share", "smb", target, Declaration.NONE),
            new Settings(settings, "smb"),
            Limits.DEFAULT);
  }

  private static Map<String, Readers> readers(Scanner open) throws Exception {
    Map<String, Readers> told = new TreeMap<>();
    try (Scanner scanner = open) {
      RecordedScan scan = new RecordedScan();
      scanner.discover(scan);
      for (Asset asset : scan.assets) {
        String path = String.valueOf(asset.location().value("path"));
        scanner.read(
            asset,
            new ContentSink() {
              @Override
              public void content(Content content) {}

              @Override
              public void failed(Location part, ScanException reason) {}

              @Override
              public void skipped(Location part, Wording reason) {}

              @Override
              public void readers(Readers readers) {
                told.put(path, readers);
              }

              @Override
              public void note(Wording note) {}
            });
      }
    }
    return told;
  }

  private static Readers of(Map<String, Readers> told, String name) {
    return Objects.requireNonNull(told.get(name), name);
  }

  private static void plant(String name, String list) throws Exception {
    Path file = Files.writeString(tree.resolve(name), "x\n");
    domain.allow(file, "O:BAG:BAD:P(A;;FA;;;BA)(A;;FR;;;" + list + ")");
  }

  @Test
  void logsInByKerberosAndTellsWhoIsInGroups() throws Exception {
    plant("kredit.txt", domain.sid("group", "Kredit"));
    plant("offen.txt", domain.sid("group", "Offen"));
    plant("leer.txt", domain.sid("group", "Leer"));
    plant("lihua.txt", domain.sid("user", "lihua"));
    plant("all.txt", domain.sid("group", "Domain Users"));
    plant("au.txt", "AU");
    Map<String, Object> kerberos = settings("kerberos", DomainController.PASSWORD);
    kerberos.put("domain", DomainController.REALM);
    Map<String, Readers> told = readers(open(domain.target("Administrator"), kerberos));
    assertThat(told).hasSize(6);
    assertThat(of(told, "kredit.txt").kind()).isEqualTo(Kind.NAMED);
    assertThat(of(told, "kredit.txt").text().en())
        .contains("FILIALE\\Kredit (accounts: 2, with FILIALE\\Leitung)");
    assertThat(of(told, "kredit.txt").text().zh()).contains("FILIALE\\Kredit（含 2 个账户");
    assertThat(of(told, "offen.txt").kind()).isEqualTo(Kind.DOMAIN_USERS);
    assertThat(of(told, "offen.txt").text().en()).contains("with FILIALE\\Domain Users");
    assertThat(of(told, "leer.txt").text().en()).endsWith("; FILIALE\\Leer");
    assertThat(of(told, "lihua.txt").text().en()).endsWith("; FILIALE\\lihua");
    assertThat(of(told, "all.txt").kind()).isEqualTo(Kind.DOMAIN_USERS);
    assertThat(of(told, "au.txt").kind()).isEqualTo(Kind.AUTHENTICATED_USERS);

    // By NTLM the same.
    Map<String, Object> ntlm = settings("ntlm", DomainController.PASSWORD);
    ntlm.put("domain", DomainController.DOMAIN);
    assertThat(readers(open(domain.target("Administrator"), ntlm))).isEqualTo(told);
  }

  @Test
  void logsInByTheTicketOfACache() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/kinit")), "apt-get install krb5-user");
    Path cache = folder.resolve("tickets");
    ProcessBuilder kinit =
        new ProcessBuilder("kinit", "-c", "FILE:" + cache, "pruefer@" + DomainController.REALM);
    kinit.environment().put("KRB5_CONFIG", domain.kerberos().toString());
    Process process =
        kinit.redirectErrorStream(true).redirectOutput(folder.resolve("kinit").toFile()).start();
    try (var in = process.outputWriter()) {
      in.write(DomainController.PASSWORD + "\n");
    }
    assertThat(process.waitFor()).isZero();
    Map<String, String> environment = Map.of("KRB5CCNAME", "FILE:" + cache);
    open(domain.target(""), settings("kerberos", ""), environment).close();
    Map<String, Object> named = settings("kerberos", "");
    named.put("domain", DomainController.REALM);
    open(domain.target("pruefer"), named, environment).close();
  }

  @Test
  void saysThatAServerIsKnownByAnotherName() throws Exception {
    Map<String, Object> kerberos = settings("kerberos", DomainController.PASSWORD);
    kerberos.put("domain", DomainController.REALM);
    String target = domain.target("pruefer").replace("localhost", "127.0.0.1");
    assertThatThrownBy(() -> open(target, kerberos).close())
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.wording().en()).contains("write the host name by which the domain"));
  }

  @Test
  void refusesAWrongPasswordAndNoTicket() throws Exception {
    Map<String, Object> wrong = settings("kerberos", "wrong");
    wrong.put("domain", DomainController.REALM);
    isRefused(domain.target("pruefer"), wrong, "pruefer@FILIALE.TEST: no Kerberos ticket");
    isRefused(domain.target(""), settings("kerberos", ""), "no Kerberos ticket");
    Map<String, Object> ntlm = settings("ntlm", "wrong");
    ntlm.put("domain", DomainController.DOMAIN);
    isRefused(domain.target("pruefer"), ntlm, "the login of FILIALE\\pruefer was refused");
  }

  private static void isRefused(String target, Map<String, Object> settings, String says) {
    assertThatThrownBy(() -> open(target, settings).close())
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.ACCESS_DENIED);
              assertThat(e.wording().en()).contains(says).doesNotContain("null", "wrong");
            });
  }
}
