package org.inshore.testkit.estate.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;

/**
 * A bank's customers in its system of record in the mainland and in three copies abroad that have
 * drifted, with those who stand beside them. Everybody on the machine can read the files.
 */
public final class PeopleEstate implements AutoCloseable {
  private static final int STANDARD = 2_000;

  /** So few that its end is to be raised. */
  private static final int DAYS_LEFT_OF_BASIS = 30;

  private final Path folder;
  private final Crowd crowd;
  private final List<EmbeddedServer> servers = new ArrayList<>();
  private final Truth truth;
  private final LocalDate basisEnds =
      LocalDate.now(ZoneOffset.ofHours(8)).plusDays(DAYS_LEFT_OF_BASIS);

  private PeopleEstate(Path folder, Crowd crowd) throws IOException, SQLException {
    this.folder = folder;
    this.crowd = crowd;
    EmbeddedServer retail =
        EmbeddedPostgresServer.start(folder.resolve("postgresql"), RetailBank.DATABASE);
    servers.add(retail);
    EmbeddedServer crm =
        EmbeddedMariadbServer.start(folder.resolve("mariadb"), OverseasCrm.DATABASE);
    servers.add(crm);
    this.truth =
        Planting.truth(
            List.of(
                RetailBank.fill(retail, crowd),
                OverseasCrm.fill(crm, crowd),
                OverseasShares.singapore(folder.resolve(OverseasShares.SINGAPORE), crowd),
                OverseasShares.taiwan(folder.resolve(OverseasShares.TAIWAN), crowd)));
    readableByAll(folder.resolve(OverseasShares.SINGAPORE));
    readableByAll(folder.resolve(OverseasShares.TAIWAN));
    Files.writeString(configuration(), yaml(retail, crm));
  }

  /**
   * Makes it, of 2,000 customers at a scale of 1.
   *
   * @param folder takes servers, files and {@code inshore.yaml}; made if not there
   * @param seed print it: the same seed gives the same data
   * @param scale from 0.05 to 1.1
   */
  public static PeopleEstate create(Path folder, long seed, double scale) throws IOException {
    Path absolute = Files.createDirectories(folder.toAbsolutePath().normalize());
    try {
      return new PeopleEstate(absolute, new Crowd(seed, (int) Math.round(STANDARD * scale)));
    } catch (SQLException e) {
      throw new IOException("the estate could not be made", e);
    }
  }

  /** Who and what is in it. */
  public Truth truth() {
    return truth;
  }

  /** The configuration of a scan of it. */
  public Path configuration() {
    return folder.resolve("inshore.yaml");
  }

  private String yaml(EmbeddedServer retail, EmbeddedServer crm) throws IOException {
    return "# A bank's data sources. All data in them are synthetic.\nsources:\n"
        + database(RetailBank.SOURCE, retail, "上海数据中心", "CN", "零售核心")
        + database(OverseasCrm.SOURCE, crm, "香港数据中心", "HK", "海外客户管理")
        + share(OverseasShares.SINGAPORE, "新加坡办公室", "SG", "区域运营")
        + share(OverseasShares.TAIWAN, "台北办公室", "TW", "区域备份")
        + """
            register:
              recipient: 台北办公室
              export-path: standard-contract
              export-filing: SH-2026-0001
              export-valid-until: %s
              consent-evidence: SH-2026-0001-1
              impact-assessment: SH-2026-0001-2
        """
            .formatted(basisEnds);
  }

  /** The last day of the standard contract that is declared for the share in Taiwan. */
  public LocalDate basisEnds() {
    return basisEnds;
  }

  /** Adds a later delivery to the share in Taiwan: some who are known by old IDs, and others. */
  public Truth deliver() throws IOException {
    Path share = folder.resolve(OverseasShares.TAIWAN);
    Truth delivered = Planting.truth(List.of(OverseasShares.later(share, crowd)));
    readableByAll(share);
    return delivered;
  }

  private String database(
      String source, EmbeddedServer server, String site, String jurisdiction, String system)
      throws IOException {
    Path password = folder.resolve(source + ".password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(password, (server.password() + "\n").getBytes(StandardCharsets.US_ASCII));
    return declared(source, "jdbc", server.url(), site, jurisdiction, system)
        + "    settings:\n      password: 'file:%s'\n".formatted(password);
  }

  private String share(String source, String site, String jurisdiction, String system) {
    return declared(
        source, "files", "'" + folder.resolve(source) + "'", site, jurisdiction, system);
  }

  private static String declared(
      String source,
      String scanner,
      String target,
      String site,
      String jurisdiction,
      String system) {
    return """
      - id: %s
        scanner: %s
        target: %s
        site: %s
        jurisdiction: %s
        system: %s
        owner: 零售银行部
    """
        .formatted(source, scanner, target, site, jurisdiction, system);
  }

  private static void readableByAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      }
    }
  }

  /** Ends the servers; the folder is left. */
  @Override
  public void close() {
    servers.forEach(EmbeddedServer::close);
  }
}
